/**
 * Customers as persons and as legal entities: who they are and how to reach them. Logins belong to
 * identity.
 */
package ua.oblik.customer;
