package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.billing.BillOutcome.ParkReason;
import ua.oblik.invariant.Invariant;
import ua.oblik.invariant.Invariants;
import ua.oblik.invariant.Violation;

/** The rows of the worklist that keep accounts from being billed. */
@Dependent
class Holds {
  private static final String BETWEEN = "; ";
  private static final String OF = ": ";
  private static final int LISTED_AT_MOST = 10;

  @Inject private CustomerDatabase customer;
  @Inject private Invariants invariants;

  /** Holds accounts back, and answers how many were not held before. */
  int hold(LocalDate day, Map<AccountId, List<Violation>> broken) {
    Map<AccountId, String> before = of(broken.keySet());
    broken.forEach(
        (account, violations) ->
            customer.change(
                """
                insert into parked_account (id, account_id, period_from, period_until, reason, detail, parked_on, holds)
                values (?, ?, ?, ?, ?, ?, ?, true)
                on conflict (account_id) where holds and resolved_on is null
                do update set detail = excluded.detail, version = parked_account.version + 1
                """,
                customer.ids("parked_account_id_seq", 1)[0],
                account.value(),
                day,
                day.plusDays(1),
                ParkReason.BREAKS_INVARIANT.name(),
                detail(violations),
                day));
    return broken.size() - before.size();
  }

  /** Those of the accounts that are held, each with what is wrong with it. */
  Map<AccountId, String> of(Collection<AccountId> accounts) {
    Map<AccountId, String> held = new HashMap<>();
    customer.list(
        "select account_id, detail from parked_account where holds and resolved_on is null and account_id = any(?)",
        row -> held.put(new AccountId(row.number("account_id")), row.text("detail")),
        accounts.stream().map(AccountId::value).toList());
    return held;
  }

  /** What an account that is held breaks still; empty once it is mended. */
  String stillBroken(ParkedView row, AccountId account) {
    return detail(invariants.stillBroken(account, named(row.detail()), row.parkedOn()));
  }

  /** The invariant and what breaks it, as they are kept. */
  private static String detail(List<Violation> violations) {
    return violations.stream()
        .limit(LISTED_AT_MOST)
        .map(violation -> violation.invariant() + OF + violation.detail())
        .collect(Collectors.joining(BETWEEN));
  }

  private static Set<Invariant> named(String detail) {
    Set<String> words =
        Arrays.stream(detail.split(BETWEEN, -1))
            .map(part -> part.split(OF, 2)[0])
            .collect(Collectors.toSet());
    Set<Invariant> named = EnumSet.allOf(Invariant.class);
    named.removeIf(invariant -> !words.contains(invariant.name()));
    return named;
  }
}
