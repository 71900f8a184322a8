package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.Parameters;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.PlausibleAmount;

/**
 * Tells amounts that can be meant from those that a person has to look at, many in one question.
 */
@Dependent
class Plausibility {
  private static final int MONTHS = 13;

  private static final String ASKED =
      """
      select a.id as account_id, greatest(0, o.balance_kopiykas, (
        select max(c.amount_kopiykas / coalesce(greatest(1, (b.period_until - b.period_from) / 31), 1))
        from ledger_entry c left join bill_number n on n.bill_no = c.bill_no
          left join bill b on b.issued_on = n.issued_on and b.bill_no = n.bill_no
        where c.account_id = a.id and c.kind in ('CHARGE', 'ADJUSTMENT') and c.posted_on >= ?
          and not exists (select from ledger_entry r where r.account_id = a.id
            and r.kind in ('REVERSAL', 'ADJUSTMENT') and r.reverses_id = c.id and r.posted_on >= ?))) as asked
      from account a left join account_balance o on o.account_id = a.id
      where a.id = any(?)
      """;

  @Inject private CustomerDatabase customer;
  @Inject private Parameters parameters;

  /** The same payments in the same order; those whose amounts are in doubt are posted nowhere. */
  List<IncomingPayment> judged(List<IncomingPayment> payments, LocalDate on) {
    PlausibleAmount rule = rule(on);
    List<AccountId> large =
        payments.stream()
            .filter(payment -> rule.doubts(payment.amount(), Money.ZERO))
            .flatMap(payment -> payment.account().stream())
            .distinct()
            .toList();
    Map<AccountId, Money> asked = asked(large, on);
    return payments.stream()
        .map(payment -> isDoubted(payment, rule, asked) ? payment.doubted() : payment)
        .toList();
  }

  private static boolean isDoubted(
      IncomingPayment payment, PlausibleAmount rule, Map<AccountId, Money> asked) {
    Optional<Money> most = payment.account().map(asked::get);
    return most.isPresent() && rule.doubts(payment.amount(), most.get());
  }

  /** The most that is taken for an account without a question. */
  Money most(AccountId account, LocalDate on) {
    return rule(on).most(asked(List.of(account), on).getOrDefault(account, Money.ZERO));
  }

  private PlausibleAmount rule(LocalDate on) {
    return new PlausibleAmount(
        Money.of(parameters.text("payment.doubt-above-hryvnias", on)),
        parameters.number("payment.doubt-above-times", on));
  }

  /**
   * The largest bill of about a year that stands, or what is owed if that is more. A bill that
   * replaced those of many months is the sum of them: each of its months counts alone.
   */
  private Map<AccountId, Money> asked(Collection<AccountId> accounts, LocalDate on) {
    Map<AccountId, Money> asked = new HashMap<>();
    if (!accounts.isEmpty()) {
      LocalDate since = on.minusMonths(MONTHS);
      customer.list(
          ASKED,
          row -> asked.put(new AccountId(row.number("account_id")), row.money("asked")),
          since,
          since,
          accounts.stream().map(AccountId::value).toList());
    }
    return asked;
  }
}
