/**
 * What each account owes: append-only entries, each between the customer's account and a counter
 * account so that the whole ledger sums to zero, and a stored balance that the nightly proof
 * compares with them. Why something is owed does not belong here; of a charge the ledger keeps the
 * bill's number, amount and due date, which is what payments, notices and account links read.
 */
package ua.oblik.ledger;
