package ua.oblik.domain.payment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.ExactAmount;
import ua.oblik.domain.measure.Money;

/**
 * What paying late costs: a percentage a year of the unpaid amount for each day after the due date,
 * by the rule in force on that day; rounded once. The rule is dated data of the supplier; zero
 * percent, the default, switches it off.
 */
public final class LateFee {

  private static final int DAYS_OF_A_YEAR = 365;
  private static final int PERCENT = 100;

  private LateFee() {}

  /**
   * A rule.
   *
   * @param percentPerYear of the unpaid amount; zero switches the fee off
   * @param graceDays days after the due date that cost nothing
   */
  public record Rule(BigDecimal percentPerYear, int graceDays) {

    /** Off. */
    public static final Rule OFF = new Rule(BigDecimal.ZERO, 0);

    /** Neither is negative. */
    public Rule {
      if (percentPerYear.signum() < 0 || graceDays < 0) {
        throw new IllegalArgumentException("a late fee is not negative");
      }
    }
  }

  /**
   * A part of a charge that was paid.
   *
   * @param amount of the charge
   * @param on the day the money came
   */
  public record Paid(Money amount, LocalDate on) {}

  /**
   * A charge and what was paid of it.
   *
   * @param amount charged
   * @param dueOn the day it was to be paid by
   * @param paid the parts, in any order
   */
  public record Debt(Money amount, LocalDate dueOn, List<Paid> paid) {

    /** Fixed. */
    public Debt {
      paid = List.copyOf(paid);
    }

    private Money unpaid() {
      return amount.minus(Money.sum(paid.stream().map(Paid::amount).toList()));
    }
  }

  /**
   * The fee on an amount.
   *
   * @param unpaid what was not paid by the due date
   * @param dueOn the day it was to be paid by
   * @param paidOn the day it was paid, or the day up to which is counted; that day costs nothing
   * @param rules the rule of each day
   */
  public static Money of(Money unpaid, LocalDate dueOn, LocalDate paidOn, Timeline<Rule> rules) {
    return unpaid.isPositive()
        ? Money.rounded(new ExactAmount(cost(unpaid, dueOn, paidOn, rules)))
        : Money.ZERO;
  }

  /**
   * The fee of the days of a period on a charge, each part up to the day it was paid; rounded once.
   *
   * @param rules the rule of each day; days without one cost nothing
   */
  public static Money during(DateRange period, Debt debt, Timeline<Rule> rules) {
    Timeline<Rule> within = within(period, rules);
    BigDecimal cost = cost(debt.unpaid(), debt.dueOn(), period.until(), within);
    for (Paid part : debt.paid()) {
      cost = cost.add(cost(part.amount(), debt.dueOn(), part.on(), within));
    }
    return cost.signum() > 0 ? Money.rounded(new ExactAmount(cost)) : Money.ZERO;
  }

  /** The rules without some days. */
  public static Timeline<Rule> except(List<DateRange> days, Timeline<Rule> rules) {
    List<Timeline.Era<Rule>> left = new ArrayList<>(rules.eras());
    for (DateRange exempt : days) {
      List<Timeline.Era<Rule>> next = new ArrayList<>();
      for (Timeline.Era<Rule> era : left) {
        DateRange all = era.days();
        DateRange.between(all.from(), earlier(all.until(), exempt.from()))
            .ifPresent(before -> next.add(new Timeline.Era<>(before, era.value())));
        DateRange.between(later(all.from(), exempt.until()), all.until())
            .ifPresent(after -> next.add(new Timeline.Era<>(after, era.value())));
      }
      left = next;
    }
    return new Timeline<>(left);
  }

  private static Timeline<Rule> within(DateRange period, Timeline<Rule> rules) {
    return new Timeline<>(
        rules.eras().stream()
            .flatMap(
                era ->
                    era.days().intersection(period).stream()
                        .map(days -> new Timeline.Era<>(days, era.value())))
            .toList());
  }

  private static BigDecimal cost(
      Money unpaid, LocalDate dueOn, LocalDate paidOn, Timeline<Rule> rules) {
    BigDecimal percentDays = BigDecimal.ZERO;
    for (Timeline.Era<Rule> era : rules.eras()) {
      long days = days(era, dueOn, paidOn);
      percentDays =
          percentDays.add(era.value().percentPerYear().multiply(BigDecimal.valueOf(days)));
    }
    return unpaid
        .hryvnias()
        .multiply(percentDays)
        .divide(BigDecimal.valueOf(PERCENT * DAYS_OF_A_YEAR), MathContext.DECIMAL128);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  private static long days(Timeline.Era<Rule> era, LocalDate dueOn, LocalDate paidOn) {
    LocalDate first = dueOn.plusDays(1L + era.value().graceDays());
    DateRange valid = era.days();
    LocalDate from = valid.from().isAfter(first) ? valid.from() : first;
    LocalDate until = valid.until().isBefore(paidOn) ? valid.until() : paidOn;
    return Math.max(0, ChronoUnit.DAYS.between(from, until));
  }
}
