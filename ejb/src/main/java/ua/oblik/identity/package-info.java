/**
 * Logins, their groups and capabilities, registration, tokens, and the audit trail. Which account a
 * login sees is the account feature's.
 */
package ua.oblik.identity;
