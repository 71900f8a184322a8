package ua.oblik.metering;

import java.time.LocalDate;

/**
 * A seal as the passport shows it.
 *
 * @param number stamped on it
 * @param place where on the meter
 * @param setOn the day it was set
 * @param removedOn the day it was removed; null while it is in place
 */
public record SealView(String number, String place, LocalDate setOn, LocalDate removedOn) {}
