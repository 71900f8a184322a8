package ua.oblik.billing;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ua.oblik.domain.billing.BillLine;
import ua.oblik.domain.billing.BillOutcome.Billed;
import ua.oblik.domain.billing.LiveBill;
import ua.oblik.domain.measure.Money;

/**
 * What a settlement month costs an account, beside the month before: what staff look at before they
 * release a run.
 *
 * @param month all that stands charged for the month once the bill is issued; empty without a bill
 * @param previous what stood charged for the month before; empty where nothing was
 */
public record MonthCharge(Optional<Money> month, Optional<Money> previous) {

  /** No bill, nothing to compare. */
  public static final MonthCharge NONE = new MonthCharge(Optional.empty(), Optional.empty());

  /** Of what is billed beside the bills that stood when it was calculated. */
  public static MonthCharge of(YearMonth month, Billed billed, List<LiveBill> standing) {
    Money charged =
        Money.sum(
            Stream.concat(
                    Stream.concat(Stream.of(billed.bill()), billed.rest().stream())
                        .flatMap(bill -> bill.lines().stream())
                        .filter(line -> line.month().equals(month))
                        .map(BillLine::amount),
                    standing.stream()
                        .filter(other -> !billed.bill().supersedes().contains(other.number()))
                        .flatMap(other -> other.charged(month).stream()))
                .toList());
    List<Money> before =
        standing.stream().flatMap(other -> other.charged(month.minusMonths(1)).stream()).toList();
    return new MonthCharge(
        Optional.of(charged), before.isEmpty() ? Optional.empty() : Optional.of(Money.sum(before)));
  }
}
