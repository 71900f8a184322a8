/**
 * The bill calculator: one immutable input, one sealed outcome, for the preview, the ordered bill,
 * the monthly run and the tariff calculator alike. Storing, numbering and posting do not belong
 * here.
 */
package ua.oblik.domain.billing;
