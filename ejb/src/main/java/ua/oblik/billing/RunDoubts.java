package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
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
    int sample = parameters.number("billing.shadow-sample", task.issue().on());
    ready.removeIf(
        bill -> {
          Optional<Outcome> doubted =
              task.pass().reviewed()
                  ? changed(task, bill, released)
                  : contradicted(task, bill, sample);
          doubted.ifPresent(parked::add);
          return doubted.isPresent();
        });
    return parked;
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

  /** A bill that the shadow rates otherwise: all are asked before a release, else a sample. */
  private Optional<Outcome> contradicted(Task task, BillStore.Ready bill, int sample) {
    AccountId account = bill.of().account();
    boolean posts = task.pass().posts();
    if (posts && (sample == 0 || account.value() % sample != 0)) {
      return Optional.empty();
    }
    Optional<String> difference = secondOpinion(bill);
    if (difference.isPresent() && !posts) {
      releases.disagree(task.pass().run(), account, bill.billed().bill().total(), difference.get());
      return Optional.empty();
    }
    return difference.map(detail -> park(task, account, Parking.CONTRADICTED, detail));
  }

  private static Optional<String> secondOpinion(BillStore.Ready bill) {
    try {
      return SecondOpinion.against(bill.of().input(), bill.billed());
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
