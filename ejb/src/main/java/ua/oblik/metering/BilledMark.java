package ua.oblik.metering;

import java.time.LocalDate;
import ua.oblik.supply.ServicePointId;

/**
 * How far a service point has been billed.
 *
 * @param point which point
 * @param billedUntil the day after the last billed one
 * @param actualUntil the effective date of the last actual read that a bill rests on
 * @param billNo the bill that set this mark
 * @param provisionalInARow settlement periods billed without an actual read since then
 */
public record BilledMark(
    ServicePointId point,
    LocalDate billedUntil,
    LocalDate actualUntil,
    long billNo,
    int provisionalInARow) {}
