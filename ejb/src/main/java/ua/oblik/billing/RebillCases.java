package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.ConflictException;
import ua.oblik.account.AccountId;
import ua.oblik.account.BillableAccounts;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillOutcome;
import ua.oblik.domain.billing.BillOutcome.Billed;
import ua.oblik.domain.billing.BillRequest;
import ua.oblik.supply.ServicePointId;

/** Finds and calculates what would take the place of a bill that stands. */
@Dependent
class RebillCases {
  @Inject private CustomerDatabase customer;
  @Inject private BillableAccounts accounts;
  @Inject private BillingCases cases;
  @Inject private RulesInForce rules;

  /**
   * A calculation.
   *
   * @param of what it rests on
   * @param billed what it came to
   */
  record Calculated(BillingCase of, Billed billed) {}

  void lock(AccountId account) {
    accounts.lock(List.of(account));
  }

  /**
   * What would take the bill's place.
   *
   * @throws ConflictException if the bill stands no longer or its days cannot be billed
   */
  Calculated calculate(BillView bill, LocalDate today) {
    BillingCase of =
        cases
            .since(
                firstDay(bill),
                List.of(bill.accountId()),
                rules.on(today),
                new BillRequest.Rebill(bill.number(), today))
            .get(bill.accountId());
    BillOutcome outcome = of.calculate();
    if (outcome instanceof BillOutcome.Parked parked) {
      throw new ConflictException(Codes.cannotBill(parked.reason()));
    }
    if (!(outcome instanceof Billed billed)) {
      throw new ConflictException("bill-stands-no-longer");
    }
    return new Calculated(of, billed);
  }

  /**
   * The bills that rest on a read of a point: that stand and begin or end with it, or span its day.
   * Of each agreement the earliest; where one customer follows another, the bills of both.
   *
   * @param asked the account whose bills come first
   */
  List<BillNumber> restingOn(ServicePointId point, LocalDate effectiveOn, AccountId asked) {
    return customer.list(
        """
        select bill_no from (
          select distinct on (l.agreement_id) l.bill_no, l.account_id, lower(l.period) as first
          from live_segment l join service_agreement a on a.id = l.agreement_id
          where a.service_point_id = ? and lower(l.period) <= ? and upper(l.period) >= ?
          order by l.agreement_id, lower(l.period)) earliest
        group by bill_no order by min(account_id) <> ?, min(account_id), min(first)
        """,
        row -> new BillNumber(row.number("bill_no")),
        point.value(),
        effectiveOn,
        effectiveOn,
        asked.value());
  }

  /** Whether nothing has taken the place of a bill. */
  boolean stands(BillNumber bill) {
    return customer
        .first(
            "select bill_no from live_segment where bill_no = ? limit 1",
            row -> row.number("bill_no"),
            bill.value())
        .isPresent();
  }

  /** The first day of all that the bill and those after it cover. */
  private LocalDate firstDay(BillView bill) {
    return customer
        .first(
            """
            select min(lower(b.period)) as first from live_segment l join live_segment b using (bill_no)
            where l.account_id = ? and upper(l.period) > ?
            """,
            row -> Optional.ofNullable(row.day("first")),
            bill.accountId().value(),
            bill.period().from())
        .flatMap(first -> first)
        .orElse(bill.period().from());
  }
}
