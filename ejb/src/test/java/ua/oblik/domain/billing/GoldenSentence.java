package ua.oblik.domain.billing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences that a golden bill is written in; README.md beside the files explains them. */
enum GoldenSentence {
  CLASS("class <word>(?: from <date>)?(?:, norm <kwh> kWh)?"),
  SUPPLIED("supplied <date> \\.\\. (<day>|open)"),
  AGREEMENT("second agreement"),
  METER(
      "meter <word>, <count> zones?(?:, <count> digits)?(?:, multiplier <count>)?(?:, from <date>)?(?:, (reactive|reactive and fed))?"),
  EXCHANGE(
      "exchange <date>: (<numbers>|unread) removed, <word> with <count> zones? at (<numbers>)"),
  READ(
      "read <date> (<numbers>)(?:, reactive (<numbers>))?((?:,(?: customer| controller| operator| estimate| edited| questionable| rolled over| handover))*)"),
  CORRECT("correct <date> (<numbers>)"),
  DISCONNECTED("disconnected <date> \\.\\. <date>"),
  EMPTY("declared empty <date> \\.\\. <date>"),
  RELIEF("relief <count> % within <kwh> kWh from <date>(?: until <date>)?"),
  SUBSIDY("subsidy <money> from <date>(?: until <date>)?"),
  VAT("VAT <count> % from <date>"),
  RATE("rate <word> from <date>(?: until <date>)? (graduated|cliff) (gross|net): (.+)"),
  FIXED("with <money> per (month|day)"),
  MINIMUM("at least <money> per month"),
  ZONE("zone (T[123]) of <count> x <rate> from <date>"),
  EQUIVALENT("equivalent <rate> from <date>(?: until <date>)?"),
  FIGURES("reactive at <rate>, fed x <count>, incentive <rate>, free <rate> from <date>"),
  CONTRACTED("contracted <kwh> kWh in <month>"),
  MORE_COSTS("more costs <count> % from <date>"),
  OWED("owed <money>"),
  PAID("paid <money>(?: on <date>)?"),
  LATE_FEE("late fee <count> % a year after <count> days from <date>"),
  RUN("run <month>"),
  ORDER("order <date>(?: on <date>)?"),
  FINAL("final <date>(?: of agreement <count>)?(?: on <date>)?"),
  REBILL("rebill bill <count> on <date>"),
  FEES("late fees of <month>"),
  BILL("bill (final|provisional) <date> \\.\\. <date>"),
  REPLACES("replaces bill <count>(?: to <count>)?, difference <money>"),
  SEGMENT("segment <date> \\.\\. <date> <word> (<numbers>)"),
  LINE("line <month> (T[123]) <kwh> x <rate>(?: x <rate>)? = <money>"),
  LESS("less <month> (T[123]) <kwh> = <money>"),
  CHARGE("charge <month> = <money>"),
  TOPPED_UP("topped up <month> = <money>"),
  RELIEVED("relieved <month> <kwh> kWh = <money>"),
  CREDITED("credited <month> = <money>"),
  REACTIVE("reactive <month> <kwh> kvarh x <rate> x <rate> = <money>"),
  FED("fed <month> <kwh> kvarh x <rate> x <rate> = <money>"),
  UNCOMPENSATED("uncompensated <month> tan <rate> = <money>"),
  ABOVE("above the contract <month> <kwh> kWh = <money>"),
  TAX("tax <money>"),
  TOTAL("total <money>"),
  CONTAINS("contains VAT <money>"),
  OPENING("opening <money>"),
  TO_PAY("to pay <money> by <date>"),
  OVERPAID("overpaid <money>"),
  FEE("fee <money>"),
  PARKED("parked <word>"),
  NOTHING("nothing <word>");

  private final Pattern pattern;

  GoldenSentence(String text) {
    pattern =
        Pattern.compile(
            text.replace("<word>", "([A-Za-z0-9_]+)")
                .replace("<date>", "(\\d{4}-\\d{2}-\\d{2})")
                .replace("<day>", "\\d{4}-\\d{2}-\\d{2}")
                .replace("<month>", "(\\d{4}-\\d{2})")
                .replace("<count>", "(\\d+)")
                .replace("<kwh>", "(-?\\d+(?:\\.\\d{1,3})?)")
                .replace("<rate>", "(\\d+(?:\\.\\d{1,6})?)")
                .replace("<money>", "(-?\\d+\\.\\d{2})")
                .replace("<numbers>", "\\d+(?:\\.\\d{1,3})?(?:/\\d+(?:\\.\\d{1,3})?){0,2}"));
  }

  /** Whether it asks for a bill, or for the fees of a month. */
  boolean isRequest() {
    return this == RUN || this == ORDER || this == FINAL || this == REBILL || this == FEES;
  }

  /** Whether it says what is expected of such a request. */
  boolean isExpectation() {
    return compareTo(BILL) >= 0;
  }

  /** Whether it looks closer at a bill whose charges are told without it. */
  boolean isSaidBesides() {
    return switch (this) {
      case SEGMENT, CONTAINS, OPENING, TO_PAY, OVERPAID -> true;
      default -> false;
    };
  }

  /** The parts of a line that is written like this. */
  Optional<Matcher> read(String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }
}
