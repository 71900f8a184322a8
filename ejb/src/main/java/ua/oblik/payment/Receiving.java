package ua.oblik.payment;

import java.time.LocalDate;

/**
 * The occasion on which payments are booked.
 *
 * @param on the business date
 * @param by who received them
 */
record Receiving(LocalDate on, String by) {}
