package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillOutcome;
import ua.oblik.domain.billing.BillingRules;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;

/** The rules, the shelf and the book that {@link ParkedRetries} works with. */
@Dependent
class RetryDesk {
  @Inject private RulesInForce rules;
  @Inject private BillStore store;
  @Inject private Parking parking;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  LocalDate today() {
    return clock.today();
  }

  BillingRules rules() {
    return rules.on(clock.today());
  }

  Optional<BillNumber> issued(String key) {
    return Optional.ofNullable(store.issued(List.of(key)).get(key));
  }

  BillNumber store(BillStore.Ready ready) {
    Issue issue =
        new Issue(
            clock.today(), clock.now(), BillCause.MONTHLY, Optional.empty(), Optional.empty());
    return store.store(List.of(ready), issue).get(0).number();
  }

  /** Keeps the row with the reason of today. */
  RetryOutcome park(ParkedView row, AccountId account, BillOutcome.Parked again) {
    String detail = Parking.detail(again);
    parking.park(
        new Parking.Occasion(account, row.period(), clock.today(), row.run(), Optional.empty()),
        again.reason().name(),
        detail);
    record(row, again.reason().name());
    return new RetryOutcome.StillParked(again.reason().name(), detail);
  }

  void record(ParkedView row, String after) {
    audit.record(
        AuditEntry.of("retry-parked", "account", row.account().value())
            .before(row.period() + " " + row.reason())
            .after(after));
  }
}
