/**
 * The bill run as a Jakarta Batch job: select, bill, reconcile, publish. The classes here only
 * drive {@code ua.oblik.billing.BillRuns}, which remembers how far a run has come in the
 * transaction of each chunk. There is no processor: a chunk of accounts is loaded, calculated and
 * stored at once, because one question for a thousand accounts costs little more than one for a
 * single account. No rule and no SQL belongs here.
 */
package ua.oblik.batch.billrun;
