package ua.oblik.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillStanding;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.LateFee;
import ua.oblik.domain.payment.LateFee.Rule;
import ua.oblik.ledger.Ledger;
import ua.oblik.ledger.Posting;

/** The late fees of a page of accounts, in a transaction of its own; called by LateFees alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LateFeePages {
  private static final int ACCOUNTS = 1000;

  private static final String DUE =
      """
      select c.account_id, c.bill_no, c.amount_kopiykas, c.due_on from ledger_entry c
      where c.account_id = any(?) and c.kind = 'CHARGE' and c.amount_kopiykas > 0 and c.due_on < ?
        and not exists (select from ledger_entry r
          where r.account_id = c.account_id and r.kind = 'REVERSAL' and r.reverses_id = c.id)
        and not exists (select from entry_key k where k.entry_key = 'late-fee:' || c.bill_no || ':' || ?)
      order by c.account_id, c.bill_no
      """;

  private static final String TAKEN_BACK =
      """
      select f.account_id, f.bill_no, f.amount_kopiykas, k.entry_key from ledger_entry f
        join entry_key k on k.entry_id = f.id and k.entry_key like 'late-fee:%'
      where f.account_id = any(?) and f.kind = 'LATE_FEE' and f.amount_kopiykas > 0
        and not exists (select from ledger_entry b
          where b.account_id = f.account_id and b.kind = 'LATE_FEE' and b.reverses_id = f.id)
        and not exists (select from ledger_entry c
          where c.account_id = f.account_id and c.kind = 'CHARGE' and c.bill_no = f.bill_no
            and not exists (select from ledger_entry r
              where r.account_id = c.account_id and r.kind = 'REVERSAL' and r.reverses_id = c.id))
      order by f.account_id, f.bill_no
      """;

  @Inject private CustomerDatabase customer;
  @Inject private Ledger ledger;
  @Inject private StandingCharges standing;

  /**
   * What is to be posted.
   *
   * @param month the days that cost
   * @param on the business date
   * @param rules the rule of each day
   * @param act behind it
   */
  public record Task(YearMonth month, LocalDate on, Timeline<Rule> rules, String act) {}

  /**
   * A page.
   *
   * @param posted what it posted
   * @param last its last account; 0 if there was none
   */
  public record Page(LateFees.Posted posted, long last) {}

  private record Charge(AccountId account, BillNumber bill, Money amount, LocalDate dueOn) {}

  /** Whether a month is done. */
  public boolean isDone(YearMonth month) {
    return customer
        .first(
            "select month from late_fee_month where month = ?",
            row -> row.day("month"),
            month.atDay(1))
        .isPresent();
  }

  /** Whether fees were ever posted. */
  public boolean anyPosted() {
    return customer
        .first("select month from late_fee_month where fees > 0 limit 1", row -> row.day("month"))
        .isPresent();
  }

  /** Notes that a month is done. */
  public void complete(Task task, LateFees.Posted posted) {
    customer.change(
        """
        insert into late_fee_month (month, posted_on, fees, total_kopiykas) values (?, ?, ?, ?)
        on conflict (month) do nothing
        """,
        task.month().atDay(1),
        task.on(),
        posted.fees(),
        posted.total().kopiykas());
  }

  /** Posts the fees of the accounts after one, and takes back those of bills that fell. */
  public Page post(Task task, long after) {
    List<Long> accounts =
        customer.list(
            "select account_id from account_balance where account_id > ? order by account_id limit ?",
            row -> row.number("account_id"),
            after,
            ACCOUNTS);
    if (accounts.isEmpty()) {
      return new Page(new LateFees.Posted(0, Money.ZERO), 0);
    }
    List<AccountId> ids = accounts.stream().map(AccountId::new).toList();
    ledger.lock(ids);
    List<Posting> postings = new ArrayList<>(fees(task, accounts));
    postings.addAll(takenBack(task, accounts));
    ledger.post(postings, task.on());
    Money total = Money.sum(postings.stream().map(Posting::amount).toList());
    return new Page(new LateFees.Posted(postings.size(), total), accounts.get(accounts.size() - 1));
  }

  private List<Posting> fees(Task task, List<Long> accounts) {
    DateRange month = DateRange.of(task.month());
    List<Charge> charges =
        customer.list(
            DUE, LateFeePages::charge, accounts, month.lastDay(), task.month().toString());
    Map<BillNumber, List<LateFee.Paid>> paid = paid(charges);
    addCredits(charges, paid);
    Map<AccountId, List<DateRange>> exempt = exempt(accounts);
    List<Posting> fees = new ArrayList<>();
    for (Charge charge : charges) {
      Timeline<Rule> rules =
          LateFee.except(exempt.getOrDefault(charge.account(), List.of()), task.rules());
      Money fee =
          LateFee.during(
              month,
              new LateFee.Debt(
                  charge.amount(), charge.dueOn(), paid.getOrDefault(charge.bill(), List.of())),
              rules);
      if (fee.isPositive()) {
        fees.add(
            new Posting.LateFee(
                charge.account(),
                charge.bill(),
                task.month(),
                fee,
                task.on(),
                Optional.of(reckoned(task, charge))));
      }
    }
    return fees;
  }

  /** As data, which every language writes in its own way; the act as staff named it. */
  private static String reckoned(Task task, Charge charge) {
    DateRange month = DateRange.of(task.month());
    LocalDate first = charge.dueOn().plusDays(1);
    String percents =
        task.rules().eras().stream()
            .filter(era -> era.days().overlaps(month))
            .map(era -> era.value().percentPerYear().toPlainString() + " %")
            .distinct()
            .collect(Collectors.joining(", "));
    return String.join(
        " · ",
        percents,
        (first.isAfter(month.from()) ? first : month.from()) + "/" + month.lastDay(),
        task.act());
  }

  private List<Posting> takenBack(Task task, List<Long> accounts) {
    return customer.list(
        TAKEN_BACK,
        row ->
            new Posting.LateFeeTakenBack(
                new AccountId(row.number("account_id")),
                new BillNumber(row.number("bill_no")),
                row.text("entry_key"),
                row.money("amount_kopiykas"),
                task.on()),
        accounts);
  }

  private Map<BillNumber, List<LateFee.Paid>> paid(List<Charge> charges) {
    Map<BillNumber, List<LateFee.Paid>> paid = new HashMap<>();
    customer.list(
        """
        select a.bill_no, p.value_on, sum(a.amount_kopiykas) as amount_kopiykas
        from payment_allocation a join (
          select id, value_on from payment union all select number, value_on from adjustment where amount_kopiykas < 0
        ) p on p.id = a.payment_id
        where a.bill_no = any(?) group by a.bill_no, p.id, p.value_on having sum(a.amount_kopiykas) > 0
        """,
        row ->
            paid.computeIfAbsent(new BillNumber(row.number("bill_no")), bill -> new ArrayList<>())
                .add(new LateFee.Paid(row.money("amount_kopiykas"), row.day("value_on"))),
        charges.stream().map(charge -> charge.bill().value()).toList());
    return paid;
  }

  /** What else the account has to its credit was there in time, as the bill's standing says. */
  private void addCredits(List<Charge> charges, Map<BillNumber, List<LateFee.Paid>> paid) {
    Set<AccountId> accounts = charges.stream().map(Charge::account).collect(Collectors.toSet());
    Map<AccountId, Money> balances = ledger.balances(accounts);
    Map<BillNumber, Money> credits = new HashMap<>();
    standing
        .of(accounts)
        .forEach(
            (account, own) ->
                credits.putAll(
                    BillStanding.credited(own, balances.getOrDefault(account, Money.ZERO))));
    for (Charge charge : charges) {
      Money credit = credits.getOrDefault(charge.bill(), Money.ZERO);
      if (credit.isPositive()) {
        paid.computeIfAbsent(charge.bill(), bill -> new ArrayList<>())
            .add(new LateFee.Paid(credit, charge.dueOn()));
      }
    }
  }

  private Map<AccountId, List<DateRange>> exempt(List<Long> accounts) {
    Map<AccountId, List<DateRange>> exempt = new HashMap<>();
    customer.list(
        "select account_id, valid_from, valid_until from late_fee_exemption where account_id = any(?)",
        row ->
            exempt
                .computeIfAbsent(
                    new AccountId(row.number("account_id")), account -> new ArrayList<>())
                .add(row.range("valid_from", "valid_until")),
        accounts);
    return exempt;
  }

  private static Charge charge(Row row) throws SQLException {
    return new Charge(
        new AccountId(row.number("account_id")),
        new BillNumber(row.number("bill_no")),
        row.money("amount_kopiykas"),
        row.day("due_on"));
  }
}
