/**
 * Accounts, the numbers they are known by, their service agreements, and which login may see which
 * account. What an account owes is the ledger's; what it consumed is metering's.
 */
package ua.oblik.account;
