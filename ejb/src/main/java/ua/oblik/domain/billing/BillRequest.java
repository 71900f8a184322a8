package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import ua.oblik.domain.account.AgreementId;

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

  /**
   * The bill that ends an agreement or its terms inside a month: every day of the agreement up to
   * that one, by average where it was not read.
   *
   * @param agreement whose days end
   * @param until the first day of what comes next; later reads stay out
   * @param businessDate the day the bill is issued on
   */
  record Final(AgreementId agreement, LocalDate until, LocalDate businessDate)
      implements BillRequest {}

  /**
   * A bill that stands, and all that were billed after it, calculated again: up to the newest read
   * inside their days.
   *
   * @param from the first bill to be cancelled
   * @param businessDate the day the new bill is issued on
   */
  record Rebill(BillNumber from, LocalDate businessDate) implements BillRequest {}

  /**
   * The days that cancelled bills covered after their newest read.
   *
   * @param ends where they ended, by agreement
   * @param businessDate the day the bill is issued on
   */
  record Rest(Map<AgreementId, LocalDate> ends, LocalDate businessDate) implements BillRequest {

    /** Fixed. */
    public Rest {
      ends = Map.copyOf(ends);
    }
  }
}
