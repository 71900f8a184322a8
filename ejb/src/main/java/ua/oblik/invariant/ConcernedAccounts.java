package ua.oblik.invariant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;

/**
 * Whose account it is that something is wrong with: the one that the query names, or the one that
 * the service point supplied. What belongs to no one account concerns none.
 */
@Dependent
class ConcernedAccounts {
  private static final String SUPPLIED =
      """
      select account_id from service_agreement where service_point_id = ? and starts_on <= ?
        and coalesce(ends_on, 'infinity'::date) >= ?
      order by starts_on desc limit 1
      """;

  @Inject private CustomerDatabase customer;

  /** The same violations, those of points now of the accounts that these supplied. */
  List<Violation> resolved(List<Violation> violations, LocalDate today) {
    return violations.stream()
        .map(
            violation ->
                new Violation(
                    violation.invariant(),
                    violation.detail(),
                    account(violation.concern(), today)
                        .map(account -> (Concern) new Concern.OfAccount(account))
                        .orElseGet(Concern.Nobody::new)))
        .toList();
  }

  /**
   * The accounts, each with what is wrong with it.
   *
   * @param today what has no day of its own is about today
   */
  Map<AccountId, List<Violation>> of(List<Violation> violations, LocalDate today) {
    Map<AccountId, List<Violation>> concerned = new TreeMap<>();
    for (Violation violation : violations) {
      account(violation.concern(), today)
          .ifPresent(
              account ->
                  concerned.computeIfAbsent(account, id -> new ArrayList<>()).add(violation));
    }
    return new LinkedHashMap<>(concerned);
  }

  private Optional<AccountId> account(Concern concern, LocalDate today) {
    if (concern instanceof Concern.OfPoint at) {
      LocalDate day = at.day() == null ? today : at.day();
      return customer.first(
          SUPPLIED, row -> new AccountId(row.number("account_id")), at.point(), day, day);
    }
    return concern instanceof Concern.OfAccount of ? Optional.of(of.account()) : Optional.empty();
  }
}
