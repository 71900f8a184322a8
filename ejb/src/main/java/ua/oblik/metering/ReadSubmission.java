package ua.oblik.metering;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.oblik.domain.metering.ReadValidation.Confirmation;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.supply.ServicePointCode;

/**
 * Reads as a customer enters them, all registers of one meter at once.
 *
 * @param readOn the date of the reads
 * @param values as typed, per register
 * @param confirmed what the customer confirms
 * @param point which service point; needed where the account has several
 */
public record ReadSubmission(
    LocalDate readOn,
    Map<RegisterCode, String> values,
    Set<Confirmation> confirmed,
    Optional<ServicePointCode> point) {

  /** Fixed. */
  public ReadSubmission {
    values = Map.copyOf(values);
    confirmed = Set.copyOf(confirmed);
  }

  /** Nothing confirmed, for an account with one service point. */
  public static ReadSubmission of(LocalDate readOn, Map<RegisterCode, String> values) {
    return new ReadSubmission(readOn, values, Set.of(), Optional.empty());
  }
}
