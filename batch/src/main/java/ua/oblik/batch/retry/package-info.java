/**
 * Many parked accounts tried again as a Jakarta Batch job. The classes here only drive {@code
 * ua.oblik.billing.ManyRetries}, which keeps what became of each account in a transaction of its
 * own. No rule and no SQL belongs here.
 */
package ua.oblik.batch.retry;
