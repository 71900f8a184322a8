package ua.oblik.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.account.ReliefRows.LiveDays;
import ua.oblik.account.ReliefRows.Stored;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.ReliefDays;
import ua.oblik.domain.billing.ReliefDays.Billed;

/** Changes of reliefs as staff see them, beside what bills that stand have charged. */
@Dependent
class ReliefViews {
  @Inject private ReliefRows rows;
  @Inject private ReliefStaff staff;

  List<ReliefChange> of(List<Stored> changes) {
    Map<AccountId, List<LiveDays>> standing = new HashMap<>();
    return changes.stream()
        .map(change -> view(change, standing.computeIfAbsent(change.account(), rows::standing)))
        .toList();
  }

  private ReliefChange view(Stored change, List<LiveDays> standing) {
    boolean mayPublish =
        change.isWaiting() && staff.mayDecide() && !staff.isCaller(change.drafted());
    return new ReliefChange(
        change.id(),
        change.number(),
        change.deed(),
        change.terms(),
        change.from(),
        change.until(),
        change.words().source(),
        change.words().reason(),
        change.state(),
        change.drafted(),
        change.decided(),
        mayPublish,
        change.state() == ReliefState.REJECTED ? Optional.empty() : billedBy(change, standing));
  }

  private static Optional<BillNumber> billedBy(Stored change, List<LiveDays> standing) {
    List<Billed> bills =
        standing.stream()
            .map(live -> new Billed(live.bill(), live.days(), change.isAfter(live.issuedAt())))
            .toList();
    return change.affected().flatMap(days -> ReliefDays.billedOtherwise(days, bills));
  }
}
