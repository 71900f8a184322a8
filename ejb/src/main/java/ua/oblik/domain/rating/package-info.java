/**
 * Turns the volumes of one settlement month into lines: blocks, zones, versions, rounding once per
 * line. It looks nothing up and knows no bills.
 */
package ua.oblik.domain.rating;
