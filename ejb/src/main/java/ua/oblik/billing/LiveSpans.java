package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;
import ua.oblik.account.BillableAccount;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.Boundary;

/**
 * Finds the bills that stand, as far as the next bill needs them: the provisional ones, the last
 * final one, and those of the month that the next bill begins in. An account with one agreement
 * that was billed lately is told by its last months alone, so that a run costs the same however
 * many years lie behind it.
 */
@Dependent
class LiveSpans {

  private static final String COLUMNS =
      "select account_id, agreement_id, bill_no, issued_on, provisional, lower(period) as f, upper(period) as u,"
          + " last_actual, month, charged_kopiykas from live_segment where account_id = any(?)";

  private static final String ORDER = " order by account_id, f, bill_no, agreement_id";

  private static final String RECENT =
      COLUMNS
          + " and upper(period) > ? union all "
          + COLUMNS
          + " and provisional and upper(period) <= ?"
          + ORDER;

  private static final String NEEDED =
      "with live as ("
          + COLUMNS
          + """
          ),
          edge as (
            select account_id, agreement_id, max(u) as u, min(f) filter (where provisional) as p,
              max(u) filter (where not provisional) as settled
            from live group by account_id, agreement_id),
          cut as (
            select account_id, min(date_trunc('month', least(u - 1, coalesce(p, u - 1)))::date) as c
            from edge group by account_id),
          wanted as (
            select distinct l.bill_no
            from live l join cut using (account_id) join edge e using (account_id, agreement_id)
            where l.provisional or l.u > cut.c or l.u = e.settled)
          select live.* from live join wanted using (bill_no)
          """
          + ORDER;

  private static final String REACHING =
      "with live as ("
          + COLUMNS
          + ") select live.* from live where bill_no in (select bill_no from live where u > ?)"
          + ORDER;

  @Inject private CustomerDatabase customer;

  /**
   * What a bill that stands covers for one agreement.
   *
   * @param account whose
   * @param bill which bill
   * @param issuedOn the day whose partition it lies in
   * @param agreement the agreement
   * @param days the days
   * @param provisional whether it can be superseded
   * @param lastActual the latest actual read that this rests on
   * @param month the settlement month of all lines of the bill; empty if they are of several
   * @param charged what the bill charged for the agreement
   */
  record Standing(
      AccountId account,
      BillNumber bill,
      LocalDate issuedOn,
      AgreementId agreement,
      DateRange days,
      boolean provisional,
      Optional<Boundary> lastActual,
      Optional<YearMonth> month,
      Money charged) {}

  /** Of each account in order of time. */
  List<Standing> of(Collection<AccountId> accounts) {
    return customer.list(NEEDED, LiveSpans::standing, ids(accounts));
  }

  /** All of the bills that reach past a day. */
  List<Standing> reaching(Collection<AccountId> accounts, LocalDate day) {
    return customer.list(REACHING, LiveSpans::standing, ids(accounts), day);
  }

  /**
   * The same as {@link #of(Collection)}.
   *
   * @param lately the first of a month; who was billed after it needs no older bills
   */
  List<Standing> of(Map<AccountId, BillableAccount> accounts, LocalDate lately) {
    Map<AccountId, List<Standing>> found = new LinkedHashMap<>();
    recent(accounts.values(), lately)
        .forEach(
            (account, own) -> needed(own, lately).ifPresent(spans -> found.put(account, spans)));
    List<Standing> all = new ArrayList<>();
    found.values().forEach(all::addAll);
    List<AccountId> others =
        accounts.keySet().stream().filter(account -> !found.containsKey(account)).toList();
    if (!others.isEmpty()) {
      all.addAll(of(others));
    }
    return all;
  }

  /** The last months of accounts with one agreement; with several, one may have ended long ago. */
  private Map<AccountId, List<Standing>> recent(
      Collection<BillableAccount> accounts, LocalDate lately) {
    List<AccountId> single =
        accounts.stream()
            .filter(account -> account.agreements().size() == 1)
            .map(BillableAccount::id)
            .toList();
    List<Long> ids = ids(single);
    return single.isEmpty()
        ? Map.of()
        : customer.list(RECENT, LiveSpans::standing, ids, lately, ids, lately).stream()
            .collect(
                Collectors.groupingBy(Standing::account, LinkedHashMap::new, Collectors.toList()));
  }

  /** What is needed of the last months of one agreement; empty if it may be more than that. */
  private static Optional<List<Standing>> needed(List<Standing> own, LocalDate lately) {
    LocalDate until = LocalDate.MIN;
    LocalDate settled = LocalDate.MIN;
    LocalDate begins = LocalDate.MAX;
    for (Standing span : own) {
      until = later(until, span.days().until());
      if (span.provisional()) {
        begins = earlier(begins, span.days().from());
      } else {
        settled = later(settled, span.days().until());
      }
    }
    LocalDate cut = earlier(begins, until.minusDays(1)).withDayOfMonth(1);
    if (settled.equals(LocalDate.MIN) || cut.isBefore(lately)) {
      return Optional.empty();
    }
    LocalDate end = settled;
    return Optional.of(
        own.stream()
            .filter(
                span ->
                    span.provisional()
                        || span.days().until().isAfter(cut)
                        || span.days().until().equals(end))
            .toList());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static List<Long> ids(Collection<AccountId> accounts) {
    return accounts.stream().map(AccountId::value).toList();
  }

  private static Standing standing(Row row) throws SQLException {
    return new Standing(
        new AccountId(row.number("account_id")),
        new BillNumber(row.number("bill_no")),
        row.day("issued_on"),
        new AgreementId(row.number("agreement_id")),
        row.range("f", "u"),
        row.flag("provisional"),
        Optional.ofNullable(row.text("last_actual")).map(read -> StoredJson.of(read).read()),
        row.optionalDay("month").map(YearMonth::from),
        row.money("charged_kopiykas"));
  }
}
