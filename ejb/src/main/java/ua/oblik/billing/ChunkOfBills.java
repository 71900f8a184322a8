package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import ua.oblik.Incident;
import ua.oblik.account.AccountId;
import ua.oblik.billing.RunRecords.Outcome;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillOutcome;
import ua.oblik.domain.billing.BillRequest;

/**
 * Bills many accounts of a run at once: a constant number of statements for up to a thousand. Each
 * account has one outcome in the run; an account that has it already is only counted.
 */
@Dependent
class ChunkOfBills {

  private static final Logger LOG = Logger.getLogger(ChunkOfBills.class.getName());

  @Inject private RunRecords records;
  @Inject private BillingCases cases;
  @Inject private RulesInForce rules;
  @Inject private BillStore store;
  @Inject private RunDoubts doubts;

  /**
   * What is asked of every chunk of a pass.
   *
   * @param pass of which run, and whether it posts
   * @param issue the occasion
   */
  record Task(RunPass pass, Issue issue) {}

  ChunkResult bill(Task task, List<AccountId> accounts) {
    records.begin(accounts);
    Map<AccountId, Outcome> known = records.known(task.pass(), accounts);
    List<AccountId> open = accounts.stream().filter(id -> !known.containsKey(id)).toList();
    List<Outcome> outcomes = bill(task, open, records.ordered(open, end(task)));
    records.keep(task.pass(), outcomes);
    return sum(known.values()).plus(sum(outcomes));
  }

  private List<Outcome> bill(Task task, List<AccountId> open, Set<AccountId> ordered) {
    List<Outcome> outcomes = new ArrayList<>();
    List<BillStore.Ready> ready = new ArrayList<>();
    BillRequest.Monthly request = new BillRequest.Monthly(task.pass().month(), task.issue().on());
    Map<AccountId, BillingCase> loaded = cases.monthly(open, rules.on(task.issue().on()), request);
    for (BillingCase of : loaded.values()) {
      if (ordered.contains(of.account())) {
        outcomes.add(Outcome.without(of.account(), RunOutcome.SKIPPED));
      } else {
        calculate(task, of, ready).ifPresent(outcomes::add);
      }
    }
    outcomes.addAll(doubts.takeOut(task, ready));
    outcomes.addAll(post(task, ready));
    return outcomes;
  }

  /** Puts a bill among those ready to be stored, or answers why there is none. */
  private Optional<Outcome> calculate(Task task, BillingCase of, List<BillStore.Ready> ready) {
    BillOutcome outcome;
    try {
      outcome = of.calculate();
    } catch (RuntimeException fault) {
      Incident incident = Incident.fresh();
      LOG.log(
          Level.SEVERE,
          "incident " + incident + ": account " + of.account() + " cannot be calculated",
          fault);
      return Optional.of(doubts.park(task, of.account(), Parking.FAULT, incident.number()));
    }
    if (outcome instanceof BillOutcome.Billed bill) {
      ready.add(new BillStore.Ready(of, task.pass().key(of.account()), bill));
      return Optional.empty();
    }
    if (outcome instanceof BillOutcome.Parked parked) {
      return Optional.of(
          doubts.park(task, of.account(), parked.reason().name(), Parking.detail(parked)));
    }
    return Optional.of(Outcome.without(of.account(), RunOutcome.SKIPPED));
  }

  private List<Outcome> post(Task task, List<BillStore.Ready> ready) {
    Map<AccountId, BillNumber> first = new HashMap<>();
    if (task.pass().posts()) {
      store
          .store(ready, task.issue())
          .forEach(bill -> first.putIfAbsent(bill.account(), bill.number()));
    }
    return ready.stream()
        .map(
            bill ->
                new Outcome(
                    bill.of().account(),
                    RunOutcome.BILLED,
                    Optional.ofNullable(first.get(bill.of().account())),
                    bill.billed().total(),
                    MonthCharge.of(
                        task.pass().month(), bill.billed(), bill.of().input().liveBills()),
                    Optional.empty()))
        .toList();
  }

  private static ChunkResult sum(Collection<Outcome> outcomes) {
    return outcomes.stream().map(Outcome::counted).reduce(ChunkResult.NONE, ChunkResult::plus);
  }

  private static LocalDate end(Task task) {
    return task.pass().month().plusMonths(1).atDay(1);
  }
}
