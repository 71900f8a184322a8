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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.MeterDatabase;

/**
 * Whose account it is that something is wrong with. Violations name what breaks an invariant in a
 * word and an id; what belongs to no one account, such as the sum of the ledger, names none.
 */
@Dependent
class ConcernedAccounts {
  private static final Pattern NAMED = Pattern.compile("\\b([a-z]+) (\\d{1,18}|[0-9a-f-]{36})\\b");
  private static final Pattern DAY = Pattern.compile(" on (\\d{4}-\\d{2}-\\d{2})$");

  /** What is named by a number, and where its account stands. */
  private static final Map<String, String> ACCOUNTS =
      Map.of(
          "account", "select id as account_id from account where id = ?",
          "bill", "select account_id from bill_number where bill_no = ?",
          "entry", "select account_id from ledger_entry where id = ?",
          "journal", "select account_id from ledger_entry where journal = ?",
          "payment", "select account_id from payment where id = ? and account_id is not null",
          "adjustment", "select account_id from adjustment where id = ?",
          "agreement", "select account_id from service_agreement where id = ?",
          "order", "select account_id from bill_order where id = ?");

  private static final String SUPPLIED =
      """
      select account_id from service_agreement where service_point_id = ? and starts_on <= ?
        and coalesce(ends_on, 'infinity'::date) >= ?
      order by starts_on desc limit 1
      """;

  private static final String OF_REGISTER =
      """
      select i.service_point_id from register r join meter_installation i on i.meter_id = r.meter_id
      where r.id = ? and i.installed_on <= ? and coalesce(i.removed_on, 'infinity'::date) >= ?
      order by i.installed_on desc limit 1
      """;

  @Inject private CustomerDatabase customer;
  @Inject private MeterDatabase meter;

  /** A point and the day it is about. */
  private record Supplied(long point, LocalDate day) {}

  /**
   * The accounts, each with what is wrong with it.
   *
   * @param today what has no day of its own is about today
   */
  Map<AccountId, List<Violation>> of(List<Violation> violations, LocalDate today) {
    Map<AccountId, List<Violation>> concerned = new TreeMap<>();
    for (Violation violation : violations) {
      account(violation.detail(), today)
          .ifPresent(
              account ->
                  concerned.computeIfAbsent(account, id -> new ArrayList<>()).add(violation));
    }
    return new LinkedHashMap<>(concerned);
  }

  private Optional<AccountId> account(String detail, LocalDate today) {
    Optional<AccountId> last = Optional.empty();
    Matcher named = NAMED.matcher(detail);
    while (named.find()) {
      Optional<AccountId> found = named(named.group(1), named.group(2), day(detail).orElse(today));
      last = found.isPresent() ? found : last;
    }
    return last;
  }

  private Optional<AccountId> named(String kind, String id, LocalDate day) {
    if (ACCOUNTS.containsKey(kind) && isNumber(id)) {
      return first(ACCOUNTS.get(kind), Long.parseLong(id));
    }
    return point(kind, id, day).flatMap(at -> first(SUPPLIED, at.point(), at.day(), at.day()));
  }

  private Optional<Supplied> point(String kind, String id, LocalDate day) {
    return switch (kind) {
      case "point" ->
          isNumber(id) ? Optional.of(new Supplied(Long.parseLong(id), day)) : Optional.empty();
      case "register" ->
          isNumber(id)
              ? meter.first(
                  OF_REGISTER,
                  row -> new Supplied(row.number("service_point_id"), day),
                  Long.parseLong(id),
                  day,
                  day)
              : Optional.empty();
      case "submission" ->
          meter.first(
              "select service_point_id, read_on from read_submission where id = ?::uuid",
              row -> new Supplied(row.number("service_point_id"), row.day("read_on")),
              id);
      default -> Optional.empty();
    };
  }

  private Optional<AccountId> first(String sql, Object... parameters) {
    return customer.first(sql, row -> new AccountId(row.number("account_id")), parameters);
  }

  private static Optional<LocalDate> day(String detail) {
    Matcher day = DAY.matcher(detail);
    return day.find() ? Optional.of(LocalDate.parse(day.group(1))) : Optional.empty();
  }

  private static boolean isNumber(String id) {
    return id.length() <= 18 && id.chars().allMatch(Character::isDigit);
  }
}
