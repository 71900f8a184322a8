package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillOutcome;
import ua.oblik.domain.billing.BillingRules;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.CurrentUser;

/** The rules, the shelf and the book that {@link ParkedRetries} works with. */
@Dependent
class RetryDesk {
  @Inject private RulesInForce rules;
  @Inject private BillStore store;
  @Inject private Parking parking;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;
  @Inject private CustomerDatabase customer;
  @Inject private CurrentUser user;

  LocalDate today() {
    return clock.today();
  }

  BillingRules rules() {
    return rules.on(clock.today());
  }

  Optional<BillNumber> issued(String key) {
    return Optional.ofNullable(store.issued(List.of(key)).get(key));
  }

  BillNumber store(BillStore.Ready ready, Optional<BillOrderId> order) {
    Issue issue =
        new Issue(
            clock.today(),
            clock.now(),
            order.isPresent() ? BillCause.ORDERED : BillCause.MONTHLY,
            Optional.empty(),
            order);
    return store.store(List.of(ready), issue).get(0).number();
  }

  /** Lets the account be billed again if nothing is wrong with it any more. */
  RetryOutcome lift(ParkedView row, String stillBroken) {
    if (stillBroken.isEmpty()) {
      return settled(row, new RetryOutcome.Lifted(), "invariants hold");
    }
    customer.change(
        "update parked_account set detail = ?, version = version + 1 where id = ? and resolved_on is null",
        stillBroken,
        row.id());
    record(row, row.reason());
    return new RetryOutcome.StillParked(row.reason(), stillBroken);
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

  /** Closes the row where the bill has not closed it already. */
  RetryOutcome settled(ParkedView row, RetryOutcome outcome, String resolution) {
    customer.change(
        """
        update parked_account set resolved_on = ?, resolved_by = ?, resolution = ?, version = version + 1
        where id = ? and resolved_on is null
        """,
        clock.today(),
        user.actor(),
        resolution,
        row.id());
    record(row, resolution);
    return outcome;
  }

  void record(ParkedView row, String after) {
    audit.record(
        AuditEntry.of("retry-parked", "account", row.account().value())
            .before(row.period() + " " + row.reason())
            .after(after));
  }
}
