/**
 * From consumption to bills: gathers what a bill needs into one input, lets the rules calculate,
 * stores the outcome. Preview, ordered bill, monthly run and quote are the same calculation. Nobody
 * imports billing but document, the bill run and pages: what other features need to know of a
 * charge they read from the ledger.
 */
package ua.oblik.billing;
