package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import ua.oblik.account.AccountId;
import ua.oblik.billing.RehearsalRows.Task;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.Zone;

/** What standing bills charged in the months of a rehearsal. */
@Dependent
class RehearsedBills {
  @Inject private CustomerDatabase customer;

  /**
   * Energy that standing bills charge.
   *
   * @param account whose
   * @param agreement which agreement
   * @param month of which settlement month
   * @param days the days it was rated for
   * @param zone on which register
   * @param energy how much; negative where it was taken off again
   */
  record Used(
      AccountId account,
      AgreementId agreement,
      YearMonth month,
      DateRange days,
      Zone zone,
      Energy energy) {}

  /**
   * What standing bills charge that no tariff changes.
   *
   * @param account whose
   * @param month of which settlement month
   * @param lastDay of the days it was charged for
   * @param amount as charged, without VAT on net rates
   */
  record Fixed(AccountId account, YearMonth month, LocalDate lastDay, Money amount) {}

  /** Days that a standing bill covers. */
  record Covered(AccountId account, AgreementId agreement, DateRange days) {}

  /** What standing bills charge of these months, by agreement, month and register. */
  List<Used> used(Task task, Collection<AccountId> accounts) {
    return customer.list(
        """
        select s.account_id, s.agreement_id, l.month, l.period_from, l.period_until, l.zones, l.register,
          sum(l.quantity_wh) as wh
        from live_segment s join bill_line l on l.issued_on = s.issued_on and l.bill_no = s.bill_no
          and l.agreement_id = s.agreement_id
        where s.account_id = any(?) and l.register is not null and l.zones is not null and l.month >= ? and l.month < ?
        group by s.account_id, s.agreement_id, l.month, l.period_from, l.period_until, l.zones, l.register
        having sum(l.quantity_wh) <> 0
        order by s.account_id, s.agreement_id, l.month, l.zones, l.register
        """,
        row ->
            new Used(
                new AccountId(row.number("account_id")),
                new AgreementId(row.number("agreement_id")),
                YearMonth.from(row.day("month")),
                row.range("period_from", "period_until"),
                new Zone(row.small("zones"), row.word(RegisterCode.class, "register")),
                row.energy("wh")),
        accounts.stream().map(AccountId::value).toList(),
        task.from().atDay(1),
        task.until().atDay(1));
  }

  /** Reactive energy and subsidies as standing bills charge them in these months. */
  List<Fixed> untouched(Task task, Collection<AccountId> accounts) {
    return customer.list(
        """
        select s.account_id, l.month, l.period_until - 1 as last_day, sum(l.amount_kopiykas) as kopiykas
        from (select distinct account_id, issued_on, bill_no from live_segment
          where account_id = any(?) and period && daterange(?, ?)) s
        join bill_line l on l.issued_on = s.issued_on and l.bill_no = s.bill_no
        where l.kind in ('REACTIVE', 'REACTIVE_FED', 'REACTIVE_SURCHARGE', 'SUBSIDY') and l.month >= ? and l.month < ?
        group by s.account_id, l.month, l.period_until
        """,
        row ->
            new Fixed(
                new AccountId(row.number("account_id")),
                YearMonth.from(row.day("month")),
                row.day("last_day"),
                row.money("kopiykas")),
        accounts.stream().map(AccountId::value).toList(),
        task.from().atDay(1),
        task.until().atDay(1),
        task.from().atDay(1),
        task.until().atDay(1));
  }

  /** The days of these months that standing bills cover. */
  List<Covered> covered(Task task, Collection<AccountId> accounts) {
    return customer.list(
        """
        select account_id, agreement_id, lower(period) as f, upper(period) as u from live_segment
        where account_id = any(?) and period && daterange(?, ?) order by account_id, agreement_id, lower(period)
        """,
        row ->
            new Covered(
                new AccountId(row.number("account_id")),
                new AgreementId(row.number("agreement_id")),
                row.range("f", "u")),
        accounts.stream().map(AccountId::value).toList(),
        task.from().atDay(1),
        task.until().atDay(1));
  }
}
