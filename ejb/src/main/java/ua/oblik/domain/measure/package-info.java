/**
 * Money, energy and the rates between them. Amounts before rounding ({@link
 * ua.oblik.domain.measure.ExactAmount}) and after it ({@link ua.oblik.domain.measure.Money}) are
 * two types, and this package is the only one that rounds. What a rate is for, and when it is
 * valid, does not belong here.
 */
package ua.oblik.domain.measure;
