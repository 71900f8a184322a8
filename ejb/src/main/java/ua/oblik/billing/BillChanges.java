package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import ua.oblik.domain.billing.BillChange;
import ua.oblik.domain.billing.BillChange.DatedLine;
import ua.oblik.domain.billing.BillChange.Side;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.calendar.DateRange;

/** Compares a bill with the one before it that still stands, for the customer who asks why. */
@Stateless
public class BillChanges {
  private static final Set<LineKind> ENERGY = Set.of(LineKind.ENERGY, LineKind.CHARGED_BEFORE);

  @Inject private Bills bills;

  /**
   * What a bill is compared with, and the steps from there.
   *
   * @param before the earlier bill
   * @param change what made the difference
   */
  public record Comparison(BillView before, BillChange change) {}

  /**
   * The comparison; empty for a first bill and for one that has been superseded itself.
   *
   * @throws ua.oblik.NotFoundException if the bill is not the caller's to see
   */
  public Optional<Comparison> of(BillView bill) {
    if (bill.supersededBy().isPresent()) {
      return Optional.empty();
    }
    return bills.of(bill.account()).stream()
        .filter(each -> each.supersededBy().isEmpty())
        .filter(each -> !each.period().until().isAfter(bill.period().from()))
        .findFirst()
        .map(each -> bills.get(each.number()))
        .map(before -> new Comparison(before, new BillChange(side(before), side(bill))));
  }

  private static Side side(BillView bill) {
    return Side.of(
        bill.period(),
        bill.lines().stream()
            .map(
                line ->
                    new DatedLine(
                        new DateRange(line.from(), line.until()),
                        ENERGY.contains(line.kind()),
                        line.quantity(),
                        line.amount()))
            .toList(),
        bill.supersedes().stream().map(SupersededBill::period).toList(),
        bill.supersededTotal());
  }
}
