/**
 * The night's work for a business date: the monthly run when it is due, the ordered bills, the
 * notices, the proof of the ledger, and the step to the next day. A timer starts it, staff may
 * start it by hand; a watchdog takes up what a crash cut off and says when the business date falls
 * behind the calendar. What the work consists of belongs to the features it calls.
 */
package ua.oblik.batch.nightly;
