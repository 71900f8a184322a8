/**
 * The business date, which is the only today that money knows, and the parameters that staff keep
 * as dated rows. The rules that use them live in {@code domain.calendar}. No other package asks the
 * machine for the time.
 */
package ua.oblik.calendar;
