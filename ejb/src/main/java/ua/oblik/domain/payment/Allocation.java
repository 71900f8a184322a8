package ua.oblik.domain.payment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/**
 * Which payment pays which bill: first the bill that the payer named, then the oldest debt. A bill
 * never gets more than it is short of, a payment never gives more than it has; what is left is the
 * customer's credit and waits for the next bill.
 */
public final class Allocation {

  private Allocation() {}

  /** Why a share went to a bill. */
  public enum Cause {
    /** The payer named the bill. */
    NAMED_BILL,
    /** It was the oldest unpaid one. */
    OLDEST_DEBT
  }

  /**
   * A payment with what it still has to give.
   *
   * @param payment which
   * @param named the bill the payer named
   * @param open not allocated yet
   */
  public record Credit(long payment, Optional<BillNumber> named, Money open) {}

  /**
   * A bill with what it is short of.
   *
   * @param bill which
   * @param open not paid yet
   */
  public record Debt(BillNumber bill, Money open) {}

  /**
   * A part of a payment that pays a bill, or a part of it.
   *
   * @param payment which gives
   * @param bill which gets
   * @param amount positive
   * @param cause why
   */
  public record Share(long payment, BillNumber bill, Money amount, Cause cause) {}

  /**
   * Shares out the credits of one account.
   *
   * @param credits the oldest first
   * @param debts the oldest first
   */
  public static List<Share> of(List<Credit> credits, List<Debt> debts) {
    Map<BillNumber, Money> owed = new LinkedHashMap<>();
    debts.stream()
        .filter(debt -> debt.open().isPositive())
        .forEach(debt -> owed.merge(debt.bill(), debt.open(), Money::plus));
    Map<Credit, Money> left = new LinkedHashMap<>();
    credits.forEach(credit -> left.put(credit, credit.open()));
    List<Share> shares = new ArrayList<>();
    for (Credit credit : credits) {
      credit.named().ifPresent(bill -> share(credit, bill, Cause.NAMED_BILL, left, owed, shares));
    }
    for (Credit credit : credits) {
      for (BillNumber bill : owed.keySet()) {
        share(credit, bill, Cause.OLDEST_DEBT, left, owed, shares);
      }
    }
    return List.copyOf(shares);
  }

  private static void share(
      Credit credit,
      BillNumber bill,
      Cause cause,
      Map<Credit, Money> left,
      Map<BillNumber, Money> owed,
      List<Share> shares) {
    Money has = left.getOrDefault(credit, Money.ZERO);
    Money needs = owed.getOrDefault(bill, Money.ZERO);
    Money amount = has.compareTo(needs) < 0 ? has : needs;
    if (amount.isPositive()) {
      left.put(credit, has.minus(amount));
      owed.put(bill, needs.minus(amount));
      shares.add(new Share(credit.payment(), bill, amount, cause));
    }
  }
}
