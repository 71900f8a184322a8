package ua.oblik.payment;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import ua.oblik.calendar.Parameters;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.LateFee.Rule;

/**
 * Posts what paying late cost: in the first night of a month for the month before, charge by
 * charge. The rule is a dated parameter; zero percent, the default, posts nothing. A fee is posted
 * once for a charge and a month, so a night that was cut off is simply run again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LateFees {
  static final String PERCENT = "late-fee.percent-per-year";
  private static final String GRACE = "late-fee.grace-days";

  @Inject private Parameters parameters;
  @EJB private LateFeePages pages;

  /**
   * What a night posted.
   *
   * @param fees how many
   * @param total their sum
   */
  public record Posted(long fees, Money total) {

    Posted plus(Posted other) {
      return new Posted(fees + other.fees, total.plus(other.total));
    }
  }

  /**
   * Posts the fees of the month before a business date, unless they are posted already. What fees
   * of earlier months cost for bills that fell is given back even where no rule is in force any
   * more.
   */
  public Posted post(LocalDate day) {
    YearMonth month = YearMonth.from(day).minusMonths(1);
    Posted sum = new Posted(0, Money.ZERO);
    Timeline<Rule> rules = rules();
    if (pages.isDone(month) || (isOff(month, rules) && !pages.anyPosted())) {
      return sum;
    }
    LateFeePages.Task task =
        new LateFeePages.Task(
            month, day, rules, parameters.source(PERCENT, month.atEndOfMonth()).orElse(""));
    long after = 0;
    do {
      LateFeePages.Page page = pages.post(task, after);
      sum = sum.plus(page.posted());
      after = page.last();
    } while (after > 0);
    pages.complete(task, sum);
    return sum;
  }

  private static boolean isOff(YearMonth month, Timeline<Rule> rules) {
    return rules.eras().stream()
        .filter(era -> era.days().overlaps(DateRange.of(month)))
        .allMatch(era -> era.value().percentPerYear().signum() == 0);
  }

  /** Percent and days of grace, each by date, as one. */
  private Timeline<Rule> rules() {
    Timeline<String> grace = parameters.over(GRACE);
    List<Timeline.Era<Rule>> rules = new ArrayList<>();
    for (Timeline.Era<String> percent : parameters.over(PERCENT).eras()) {
      for (Timeline.Era<String> days : grace.eras()) {
        percent
            .days()
            .intersection(days.days())
            .ifPresent(
                both ->
                    rules.add(
                        new Timeline.Era<>(
                            both,
                            new Rule(
                                new BigDecimal(percent.value()), Integer.parseInt(days.value())))));
      }
    }
    return new Timeline<>(rules);
  }
}
