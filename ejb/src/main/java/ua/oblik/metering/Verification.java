package ua.oblik.metering;

import java.time.LocalDate;

/**
 * When a meter was and will be verified.
 *
 * @param verifiedOn the last time; null if not known
 * @param nextOn the last day the verification is good for; null if not known
 * @param overdue whether that day has passed
 */
public record Verification(LocalDate verifiedOn, LocalDate nextOn, boolean overdue) {}
