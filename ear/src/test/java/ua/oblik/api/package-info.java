/** What other systems may rely on: answers of the API to good and to bad input. */
package ua.oblik.api;
