package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import ua.oblik.Incident;
import ua.oblik.account.AccountId;
import ua.oblik.billing.ChunkOfBills.Task;
import ua.oblik.billing.RunRecords.Outcome;
import ua.oblik.calendar.Parameters;
import ua.oblik.domain.billing.LiveBill;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Money;

/**
 * What keeps an account of a run from being billed: it cannot be calculated, its bill is not the
 * one that was released, or a second rating comes to another amount. While nothing is posted yet
 * the last only blocks the release.
 */
@Dependent
class RunDoubts {

  private static final Logger LOG = Logger.getLogger(RunDoubts.class.getName());

  @Inject private RunRecords records;
  @Inject private RunReleases releases;
  @Inject private Parking parking;
  @Inject private LiveBills liveBills;
  @Inject private Parameters parameters;

  /** Puts an account on the worklist, or only says so in a pass that posts nothing. */
  Outcome park(Task task, AccountId account, String reason, String detail) {
    if (task.pass().posts()) {
      parking.park(
          new Parking.Occasion(
              account,
              DateRange.of(task.pass().month()),
              task.issue().on(),
              Optional.of(task.pass().run()),
              Optional.empty()),
          reason,
          detail);
    }
    return Outcome.parked(account, reason);
  }

  /** Takes the doubtful among the calculated bills out and parks their accounts. */
  List<Outcome> takeOut(Task task, List<BillStore.Ready> ready) {
    List<Outcome> parked = new ArrayList<>();
    Map<AccountId, Money> released =
        records.released(task.pass(), ready.stream().map(bill -> bill.of().account()).toList());
    Map<AccountId, List<LiveBill>> standing = standingOfThoseRatedTwice(task, ready);
    ready.removeIf(
        bill -> {
          Optional<Outcome> doubted =
              task.pass().reviewed()
                  ? changed(task, bill, released)
                  : Optional.ofNullable(standing.get(bill.of().account()))
                      .flatMap(live -> contradicted(task, bill, live));
          doubted.ifPresent(parked::add);
          return doubted.isPresent();
        });
    return parked;
  }

  /**
   * The bills that stand of all accounts before a release, of a sample otherwise. They are read
   * whole: that the calculation may go without lines of them is a claim to be doubted too.
   */
  private Map<AccountId, List<LiveBill>> standingOfThoseRatedTwice(
      Task task, List<BillStore.Ready> ready) {
    if (task.pass().reviewed()) {
      return Map.of();
    }
    int sample = parameters.number("billing.shadow-sample", task.issue().on());
    Map<AccountId, LocalDate> rated = new HashMap<>();
    for (BillStore.Ready bill : ready) {
      AccountId account = bill.of().account();
      if (!task.pass().posts() || (sample > 0 && account.value() % sample == 0)) {
        rated.put(account, bill.billed().bill().period().from().withDayOfMonth(1));
      }
    }
    Map<AccountId, List<LiveBill>> standing = new HashMap<>();
    rated.keySet().forEach(account -> standing.put(account, List.of()));
    rated.values().stream()
        .min(Comparator.naturalOrder())
        .ifPresent(first -> standing.putAll(liveBills.reaching(rated.keySet(), first)));
    return standing;
  }

  /** A bill that nobody released: it differs from the calculation, or there was none. */
  private Optional<Outcome> changed(
      Task task, BillStore.Ready bill, Map<AccountId, Money> released) {
    AccountId account = bill.of().account();
    Money total = bill.billed().total();
    if (total.equals(released.get(account))) {
      return Optional.empty();
    }
    String was = released.containsKey(account) ? released.get(account).toString() : "-";
    return Optional.of(park(task, account, Parking.CHANGED, was + " -> " + total));
  }

  /** A bill that the shadow rates otherwise beside what stands. */
  private Optional<Outcome> contradicted(Task task, BillStore.Ready bill, List<LiveBill> standing) {
    AccountId account = bill.of().account();
    Optional<String> difference = secondOpinion(bill, standing);
    if (difference.isPresent() && !task.pass().posts()) {
      releases.disagree(task.pass().run(), account, bill.billed().bill().total(), difference.get());
      return Optional.empty();
    }
    return difference.map(detail -> park(task, account, Parking.CONTRADICTED, detail));
  }

  private static Optional<String> secondOpinion(BillStore.Ready bill, List<LiveBill> standing) {
    try {
      return SecondOpinion.against(ShadowCases.beside(bill.of().input(), standing), bill.billed());
    } catch (RuntimeException fault) {
      Incident incident = Incident.fresh();
      LOG.log(
          Level.SEVERE,
          "incident " + incident + ": account " + bill.of().account() + " has no second rating",
          fault);
      return Optional.of(bill.billed().bill().total() + " / " + incident);
    }
  }
}
