package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.time.YearMonth;

/** What is to be billed. */
public sealed interface BillRequest {

  /** The business date the bill is issued on. */
  LocalDate businessDate();

  /**
   * The monthly run: everything not yet billed to the end of a month.
   *
   * @param month the settlement month
   * @param businessDate the day the bill is issued on
   */
  record Monthly(YearMonth month, LocalDate businessDate) implements BillRequest {}

  /**
   * An ordered bill, or its preview.
   *
   * @param until the effective date of the reads it was ordered with; later reads stay out
   * @param businessDate the day the bill is issued on
   */
  record Ordered(LocalDate until, LocalDate businessDate) implements BillRequest {}
}
