/**
 * The rehearsal of a tariff as a Jakarta Batch job. The classes here only drive {@code
 * ua.oblik.billing.Rehearsals}, which remembers how far a rehearsal has come in the transaction of
 * each chunk. No rule and no SQL belongs here.
 */
package ua.oblik.batch.rehearsal;
