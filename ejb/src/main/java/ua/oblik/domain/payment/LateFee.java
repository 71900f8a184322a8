package ua.oblik.domain.payment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
   * The fee on an amount.
   *
   * @param unpaid what was not paid by the due date
   * @param dueOn the day it was to be paid by
   * @param paidOn the day it was paid, or the day up to which is counted; that day costs nothing
   * @param rules the rule of each day
   */
  public static Money of(Money unpaid, LocalDate dueOn, LocalDate paidOn, Timeline<Rule> rules) {
    if (!unpaid.isPositive()) {
      return Money.ZERO;
    }
    BigDecimal percentDays = BigDecimal.ZERO;
    for (Timeline.Era<Rule> era : rules.eras()) {
      long days = days(era, dueOn, paidOn);
      percentDays =
          percentDays.add(era.value().percentPerYear().multiply(BigDecimal.valueOf(days)));
    }
    return Money.rounded(
        new ExactAmount(
            unpaid
                .hryvnias()
                .multiply(percentDays)
                .divide(BigDecimal.valueOf(PERCENT * DAYS_OF_A_YEAR), MathContext.DECIMAL128)));
  }

  private static long days(Timeline.Era<Rule> era, LocalDate dueOn, LocalDate paidOn) {
    LocalDate first = dueOn.plusDays(1L + era.value().graceDays());
    DateRange valid = era.days();
    LocalDate from = valid.from().isAfter(first) ? valid.from() : first;
    LocalDate until = valid.until().isBefore(paidOn) ? valid.until() : paidOn;
    return Math.max(0, ChronoUnit.DAYS.between(from, until));
  }
}
