package ua.oblik.domain.billing;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.rating.RatedLine;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.RateBook;

/** The tariff calculator: what a household's consumption of one month costs. */
public final class Quote {

  private Quote() {}

  /**
   * The question as it was asked, nothing checked.
   *
   * @param customerClass URBAN, RURAL, STOVE or HEATING
   * @param month {@code 2021-11}
   * @param consumption kilowatt-hours per register, T1 to T3
   */
  public record Request(String customerClass, String month, Map<String, BigDecimal> consumption) {}

  /** The answer. */
  public sealed interface Outcome {}

  /**
   * An answer.
   *
   * @param customerClass as asked
   * @param month as asked
   * @param lines in order of block, then zone
   * @param total the sum of the lines
   */
  public record Quoted(
      CustomerClass customerClass, YearMonth month, List<RatedLine> lines, Money total)
      implements Outcome {}

  /**
   * No answer.
   *
   * @param reason why
   * @param field the field of the request: class, month, consumption or consumption.T2
   */
  public record Refused(Reason reason, String field) implements Outcome {}

  /** Why there is no answer. */
  public enum Reason {
    UNKNOWN_CLASS,
    MONTH_MALFORMED,
    NO_CONSUMPTION,
    UNKNOWN_ZONE,
    MISSING_ZONE,
    NEGATIVE,
    FRACTION_OF_KWH,
    TOO_LARGE,
    TARIFF_NOT_CONFIRMED
  }

  /** Answers. */
  public static Outcome calculate(Request request, RateBook book) {
    return java.util.Objects.requireNonNull(null, "not yet");
  }
}
