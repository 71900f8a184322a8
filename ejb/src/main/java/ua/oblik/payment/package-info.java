/**
 * Money received: each payment unique by source and external id, posted once to the ledger, in
 * suspense while its account is not known. What is owed does not belong here.
 */
package ua.oblik.payment;
