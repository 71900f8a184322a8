package ua.oblik.parameter;

import static ua.oblik.parameter.ParameterRange.BETWEEN_WORDS;
import static ua.oblik.parameter.ParameterRange.code;
import static ua.oblik.parameter.ParameterRange.decimal;
import static ua.oblik.parameter.ParameterRange.email;
import static ua.oblik.parameter.ParameterRange.oneOf;
import static ua.oblik.parameter.ParameterRange.orderOf;
import static ua.oblik.parameter.ParameterRange.rate;
import static ua.oblik.parameter.ParameterRange.text;
import static ua.oblik.parameter.ParameterRange.whole;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.RefusedException;
import ua.oblik.domain.customer.Edrpou;
import ua.oblik.domain.customer.VatNumber;
import ua.oblik.domain.payment.Iban;
import ua.oblik.domain.payment.PaymentQr;

/** The parameters of the rules that staff may change, each with the values that make sense. */
public enum KnownParameter {
  WINDOW_DAYS_BEFORE("reading-window.days-before-month-end", whole(0, 10), Persons.TWO),
  WINDOW_LAST_DAY("reading-window.last-day-of-next-month", whole(1, 14), Persons.TWO),
  QUESTIONABLE_FROM("validation.questionable-difference-kwh", whole(1, 1_000_000), Persons.ONE),
  CONFIRM_ABOVE("validation.confirm-above-usual-times", whole(2, 100), Persons.ONE),
  ESTIMATION_ORDER(
      "estimation.order",
      orderOf("SAME_MONTH_LAST_YEAR", "LAST_TWELVE_MONTHS", "LAST_TWO_READS", "NORM"),
      Persons.TWO),
  PROLONGED_AFTER("estimation.prolonged-after-periods", whole(1, 24), Persons.ONE),
  DUE_DAY("billing.due-day", whole(1, 28), Persons.TWO),
  MONTHLY_RUN_DAY("billing.monthly-run-day", whole(1, 28), Persons.ONE),
  RUN_RELEASE("billing.run-release", oneOf("ALWAYS", "STAFF", "NEVER"), Persons.TWO),
  SHADOW_SAMPLE("billing.shadow-sample", whole(0, 100_000), Persons.TWO),
  VAT_PERCENT("vat.percent", whole(0, 100), Persons.TWO),
  REACTIVE_PRICE("reactive.price-hryvnias", rate(100), Persons.TWO),
  REACTIVE_FED_TIMES("reactive.fed-times", whole(0, 10), Persons.TWO),
  REACTIVE_INCENTIVE("reactive.incentive", decimal(10), Persons.TWO),
  REACTIVE_FREE_TANGENT("reactive.free-tangent", decimal(2), Persons.TWO),
  EXCESS_PERCENT("contract.excess-percent", whole(0, 500), Persons.TWO),
  VOLUME_WARN_PERCENT("contract.warn-percent", whole(1, 100), Persons.ONE),
  LATE_FEE_PERCENT("late-fee.percent-per-year", decimal(100), Persons.TWO),
  LATE_FEE_GRACE("late-fee.grace-days", whole(0, 365), Persons.TWO),
  PAYMENT_DOUBT_ABOVE("payment.doubt-above-hryvnias", decimal(999_999), Persons.TWO),
  PAYMENT_DOUBT_TIMES("payment.doubt-above-times", whole(1, 1000), Persons.TWO),
  AGREEMENT_DAYS_AHEAD("agreement.days-ahead", whole(0, 366), Persons.ONE),
  DEBT_REMINDER_AFTER("reminder.debt-after-days", whole(0, 365), Persons.ONE),
  DEBT_REMINDER_FROM("reminder.debt-from-hryvnias", decimal(100_000), Persons.ONE),
  VERIFICATION_REMINDER("reminder.verification-days-before", whole(1, 366), Persons.ONE),
  PRICE_NOTICE("tariff.notice-days", whole(1, 366), Persons.ONE),
  QR_FORMAT("payment-qr.format", oneOf("003", "002"), Persons.ONE),
  SUPPLIER_NAME("supplier.name", text(140).and(PaymentQr::isPayee), Persons.TWO),
  SUPPLIER_EDRPOU("supplier.edrpou", code(Edrpou::isValid), Persons.TWO),
  SUPPLIER_VAT_NUMBER("supplier.vat-number", code(VatNumber::isValid), Persons.TWO),
  SUPPLIER_IBAN("supplier.iban", code(Iban::isValid), Persons.TWO),
  SUPPLIER_ADDRESS("supplier.address", text(200), Persons.ONE),
  SUPPLIER_PHONE("supplier.phone", text(40), Persons.ONE),
  SUPPLIER_EMAIL("supplier.email", email(), Persons.ONE);

  private enum Persons {
    ONE,
    TWO
  }

  private final String word;

  @SuppressWarnings("ImmutableEnumChecker") // a record of words and a pure function
  private final ParameterRange range;

  private final Persons persons;

  KnownParameter(String word, ParameterRange range, Persons persons) {
    this.word = word;
    this.range = range;
    this.persons = persons;
  }

  /** The stable word it is kept under. */
  public String word() {
    return word;
  }

  /** Whether a change takes a second person: bills, debts or payments depend on it. */
  public boolean takesTwo() {
    return persons == Persons.TWO;
  }

  /** Whether a bill computes a whole month by it, so that it changes on the first of one only. */
  public boolean countsByMonth() {
    return switch (this) {
      case REACTIVE_PRICE,
          REACTIVE_FED_TIMES,
          REACTIVE_INCENTIVE,
          REACTIVE_FREE_TANGENT,
          EXCESS_PERCENT ->
          true;
      default -> false;
    };
  }

  /** Whether it may change on a day. */
  public boolean mayChangeOn(LocalDate day) {
    return !countsByMonth() || day.getDayOfMonth() == 1;
  }

  /** The words of a short list that a value is made of, in its order; none of a free value. */
  public List<String> words(String value) {
    return range.words().isEmpty() ? List.of() : List.of(value.split(BETWEEN_WORDS, -1));
  }

  /** All words that its values are made of; none if they are free. */
  public List<String> words() {
    return range.words();
  }

  /** What to say of a value that makes no sense, and beforehand of one that would. */
  public RefusedException refusal() {
    return new RefusedException(range.code(), range.limits().toArray());
  }

  /** The parameter of a word; empty if staff do not change it. */
  public static Optional<KnownParameter> of(String word) {
    for (KnownParameter parameter : values()) {
      if (parameter.word.equals(word)) {
        return Optional.of(parameter);
      }
    }
    return Optional.empty();
  }

  /**
   * A value as it is kept: without blanks around it, a comma of a decimal as a point.
   *
   * @throws RefusedException if it makes no sense: {@code parameter-...}
   */
  public String checked(String typed) {
    String value = typed == null ? "" : typed.strip();
    if (range.code().equals("parameter-not-decimal") || range.code().equals("parameter-not-rate")) {
      value = value.replace(',', '.');
    }
    if (value.isEmpty() || !range.accepts().test(value)) {
      throw refusal();
    }
    return value;
  }
}
