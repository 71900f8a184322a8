package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.billing.BillOutcome.Parked;
import ua.oblik.domain.calendar.DateRange;

/** Puts accounts that cannot be billed on the worklist, once per account and period. */
@Dependent
class Parking {

  /** The calculation itself broke: a fault of the program, named in the log. */
  static final String FAULT = "FAULT";

  /** The bill is not the one that was calculated and released. */
  static final String CHANGED = "CHANGED_SINCE_REVIEW";

  /** The second rating comes to another amount. */
  static final String CONTRADICTED = "SHADOW_DIFFERS";

  @Inject private CustomerDatabase customer;

  /**
   * Who is parked, and on what occasion.
   *
   * @param account which account
   * @param period the days that could not be billed
   * @param on the business date
   * @param run the run that met it
   * @param order the order that met it
   */
  record Occasion(
      AccountId account,
      DateRange period,
      LocalDate on,
      Optional<UUID> run,
      Optional<BillOrderId> order) {}

  /** What staff read about it. */
  static String detail(Parked parked) {
    String agreement = parked.agreement().map(id -> "agreement " + id + ", ").orElse("");
    return agreement + parked.on() + ": " + parked.detail();
  }

  /** An account that the night holds back has its row already, with what is wrong with it. */
  void park(Occasion occasion, String reason, String detail) {
    customer.change(
        """
        insert into parked_account (id, account_id, period_from, period_until, reason, detail, parked_on, run_id, order_id)
        select v.* from (values (?::bigint, ?::bigint, ?::date, ?::date, ?::text, ?::text, ?::date, ?::uuid, ?::bigint)) v
          (id, account_id, period_from, period_until, reason, detail, parked_on, run_id, order_id)
        where v.reason <> 'BREAKS_INVARIANT' or not exists (select from parked_account h
          where h.account_id = v.account_id and h.holds and h.resolved_on is null)
        on conflict (account_id, period_from, period_until) where resolved_on is null and not holds
        do update set reason = excluded.reason, detail = excluded.detail, version = parked_account.version + 1
        """,
        customer.ids("parked_account_id_seq", 1)[0],
        occasion.account().value(),
        occasion.period().from(),
        occasion.period().until(),
        reason,
        detail,
        occasion.on(),
        occasion.run().orElse(null),
        occasion.order().map(BillOrderId::value).orElse(null));
  }
}
