package ua.oblik.usecase;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.metering.ReadSubmission;

/**
 * A household with one meter of one register.
 *
 * @param number of its account
 * @param linkCode that is printed on its bills
 * @param point its service point
 * @param plate its meter
 * @param last what was read last
 */
public record Household(
    AccountNumber number, String linkCode, long point, Plate plate, LastRead last) {

  /** The meter in place. */
  public record Plate(long meter, long register, String serial, int digits) {}

  /** The last read: whole kilowatt-hours and their date. */
  public record LastRead(long kWh, LocalDate on) {}

  /** A read so many kilowatt-hours above the last one. */
  public ReadSubmission readAbove(long kWh, LocalDate on) {
    return read(last.kWh() + kWh, on);
  }

  /** A read of this value. */
  public ReadSubmission read(long kWh, LocalDate on) {
    return ReadSubmission.of(on, Map.of(RegisterCode.T1, Long.toString(kWh)));
  }

  /** A read as if so many kilowatt-hours a day had been used since the last one. */
  public ReadSubmission readAfterUsing(long kWhPerDay, LocalDate on) {
    return readAbove(kWhPerDay * Math.max(1, ChronoUnit.DAYS.between(last.on(), on)), on);
  }
}
