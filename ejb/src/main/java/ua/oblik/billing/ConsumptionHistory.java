package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;

/**
 * Consumption and cost month by month, as the bills that stand have it: what a bill took off again
 * is taken off here too, so the months add up to the bills.
 */
@Stateless
public class ConsumptionHistory {
  @Inject private AccountAccess access;
  @Inject private CustomerDatabase customer;

  /**
   * The months of an account with bills, the earliest first.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public List<MonthOfUse> of(AccountNumber number) {
    AccountId account = access.require(number, AccessLevel.VIEW);
    Map<YearMonth, Tally> months = new TreeMap<>();
    for (Billed billed : bills(account)) {
      for (DateRange part : billed.period().byMonth()) {
        Tally tally = months.computeIfAbsent(YearMonth.from(part.from()), month -> new Tally());
        tally.days += part.days();
        tally.provisional |= billed.provisional();
      }
    }
    for (Amount amount : amounts(account)) {
      months.computeIfAbsent(amount.month(), month -> new Tally()).add(amount);
    }
    return months.entrySet().stream().map(each -> each.getValue().of(each.getKey())).toList();
  }

  private List<Billed> bills(AccountId account) {
    return customer.list(
        """
        select period_from, period_until, kind = 'PROVISIONAL' as provisional from bill b
        where account_id = ? and not exists (
          select 1 from bill_supersession s where s.superseded_bill_no = b.bill_no)
        """,
        row -> new Billed(row.range("period_from", "period_until"), row.flag("provisional")),
        account.value());
  }

  private List<Amount> amounts(AccountId account) {
    return customer.list(
        """
        select l.month, coalesce(l.register, '') as register, sum(l.amount_kopiykas) as amount,
          coalesce(sum(l.quantity_wh) filter (where l.kind in ('ENERGY', 'CHARGED_BEFORE')), 0) as energy
        from bill b join bill_line l on l.issued_on = b.issued_on and l.bill_no = b.bill_no
        where b.account_id = ? and not exists (
          select 1 from bill_supersession s where s.superseded_bill_no = b.bill_no)
        group by l.month, coalesce(l.register, '')
        """,
        row ->
            new Amount(
                YearMonth.from(row.day("month")),
                row.text("register"),
                row.energy("energy"),
                row.money("amount")),
        account.value());
  }

  private record Billed(DateRange period, boolean provisional) {}

  private record Amount(YearMonth month, String register, Energy energy, Money money) {}

  /** A month while its bills are added up. */
  private static final class Tally {
    private final Map<RegisterCode, Energy> volumes = new EnumMap<>(RegisterCode.class);
    private final List<Money> amounts = new ArrayList<>();
    private int days;
    private boolean provisional;

    void add(Amount amount) {
      amounts.add(amount.money());
      if (!amount.register().isEmpty()) {
        volumes.merge(RegisterCode.valueOf(amount.register()), amount.energy(), Energy::plus);
      }
    }

    MonthOfUse of(YearMonth month) {
      return new MonthOfUse(
          month,
          Collections.unmodifiableMap(volumes), // in the order of the zones
          Money.sum(amounts),
          days,
          provisional);
    }
  }
}
