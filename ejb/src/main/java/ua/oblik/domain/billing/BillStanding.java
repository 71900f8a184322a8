package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.oblik.domain.measure.Money;

/**
 * How far a bill is paid. A payment pays the bill that the payer named, else the oldest; whatever
 * else the account has to its credit pays the oldest first.
 *
 * @param state in a word
 * @param unpaid what is left of it
 */
public record BillStanding(State state, Money unpaid) {

  /** In a word. */
  public enum State {
    PAID,
    /** Nothing of it is paid, and it is not due yet. */
    UNPAID,
    /** Something of it is paid, and the rest is not due yet. */
    PARTLY_PAID,
    /** Not wholly paid, and its day has passed. */
    OVERDUE
  }

  /**
   * The charge of a bill that stands.
   *
   * @param bill which
   * @param amount it charged
   * @param paid what payments gave to it
   * @param dueOn the last day to pay
   */
  public record Charge(BillNumber bill, Money amount, Money paid, LocalDate dueOn) {

    private Money open() {
      return positive(amount.minus(paid));
    }
  }

  /**
   * The standing of each bill.
   *
   * @param charges oldest first
   * @param balance what the account owes; negative if overpaid
   * @param today the business date
   */
  public static Map<BillNumber, BillStanding> of(
      List<Charge> charges, Money balance, LocalDate today) {
    Map<BillNumber, Money> credited = credited(charges, balance);
    Map<BillNumber, BillStanding> standings = new LinkedHashMap<>();
    for (Charge charge : charges) {
      Money unpaid = charge.open().minus(credited.get(charge.bill()));
      standings.put(charge.bill(), new BillStanding(state(charge, unpaid, today), unpaid));
    }
    return standings;
  }

  /**
   * What else than payments pays each bill: what a bill below zero or an opening balance left to
   * the account's credit.
   *
   * @param charges oldest first
   * @param balance what the account owes; negative if overpaid
   */
  public static Map<BillNumber, Money> credited(List<Charge> charges, Money balance) {
    Money open = Money.sum(charges.stream().map(Charge::open).toList());
    Money credit = positive(open.minus(positive(balance)));
    Map<BillNumber, Money> credited = new LinkedHashMap<>();
    for (Charge charge : charges) {
      Money share = smaller(credit, charge.open());
      credit = credit.minus(share);
      credited.put(charge.bill(), share);
    }
    return credited;
  }

  /**
   * What to ask for on the page of the bill, so that nobody pays twice.
   *
   * @param printed what the bill asked for when it was issued, older debt included
   * @param opening what was owed before it; negative if overpaid
   * @param balance what the account owes by now
   */
  public Money stillToPay(Money printed, Money opening, Money balance) {
    if (state == State.PAID) {
      return Money.ZERO;
    }
    Money owed = smaller(printed, positive(balance));
    return opening.isPositive() ? owed : smaller(owed, unpaid);
  }

  /** What is left of those whose day has passed. */
  public static Money overdue(Collection<BillStanding> standings) {
    return Money.sum(
        standings.stream()
            .filter(standing -> standing.state() == State.OVERDUE)
            .map(BillStanding::unpaid)
            .toList());
  }

  private static State state(Charge charge, Money unpaid, LocalDate today) {
    if (!unpaid.isPositive()) {
      return State.PAID;
    }
    if (charge.dueOn().isBefore(today)) {
      return State.OVERDUE;
    }
    return unpaid.equals(charge.amount()) ? State.UNPAID : State.PARTLY_PAID;
  }

  private static Money positive(Money amount) {
    return amount.isPositive() ? amount : Money.ZERO;
  }

  private static Money smaller(Money one, Money other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
