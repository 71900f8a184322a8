/**
 * The account that bills and payments are posted to, as a customer names it. Balances and postings
 * do not belong here; they are the ledger's.
 */
package ua.oblik.domain.account;
