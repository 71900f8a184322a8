package ua.oblik.document;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.calendar.DateRange;

/**
 * What bill this is, and whether it still stands.
 *
 * @param replacedBy the bill that stands in its place since; such a bill is not to be paid
 * @param withdrawn whether it was taken back and no bill stands in its place
 */
public record Heading(
    BillNumber number,
    DateRange period,
    LocalDate issuedOn,
    BillKind kind,
    LocalDate dueOn,
    Optional<BillNumber> replacedBy,
    boolean withdrawn) {

  /** Of a bill that was not taken back. */
  public Heading(
      BillNumber number,
      DateRange period,
      LocalDate issuedOn,
      BillKind kind,
      LocalDate dueOn,
      Optional<BillNumber> replacedBy) {
    this(number, period, issuedOn, kind, dueOn, replacedBy, false);
  }

  /** Whether the bill is still the one to pay by. */
  boolean stands() {
    return !withdrawn && replacedBy.isEmpty();
  }
}
