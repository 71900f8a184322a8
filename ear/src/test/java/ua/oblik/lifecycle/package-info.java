/**
 * The command as a person types it: {@code ./oblik up}, {@code status}, {@code down}, and what it
 * says when it cannot. What runs inside the servers is tested elsewhere.
 */
package ua.oblik.lifecycle;
