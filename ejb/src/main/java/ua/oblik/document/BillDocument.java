package ua.oblik.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.customer.Edrpou;
import ua.oblik.domain.customer.VatNumber;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.metering.EstimationRule;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.payment.Iban;
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.domain.tariff.PriceBasis;
import ua.oblik.domain.tariff.TierPolicy;
import ua.oblik.domain.tariff.TimeOfUsePeriod;

/**
 * Everything that stands on one bill, computed and complete; what the PDF and the attached data
 * print. Its arithmetic must close: lines give the charges, opening balance, movements and charges
 * give the balance. A bill that does not add up cannot be made.
 *
 * @param replaced bills that this one supersedes, oldest first; empty if none
 * @param paymentLink text of the payment QR; empty where there is nothing to pay
 */
public record BillDocument(
    Supplier supplier,
    Recipient recipient,
    Heading heading,
    List<ReadSpan> reads,
    List<ChargeLine> lines,
    List<ReplacedBill> replaced,
    Settlement settlement,
    Optional<String> paymentLink,
    Language language) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the lines do not give the charges
   */
  public BillDocument {
    reads = List.copyOf(reads);
    lines = List.copyOf(lines);
    replaced = List.copyOf(replaced);
    Money sum = Money.sum(lines.stream().map(ChargeLine::amount).toList());
    if (!sum.equals(settlement.charges())) {
      throw new IllegalArgumentException(
          "lines of bill " + heading.number() + " give " + sum + ", not the charges");
    }
  }

  /** New charges less what the replaced bills had charged; negative if the customer gains. */
  public Money difference() {
    Money before = Money.sum(replaced.stream().map(ReplacedBill::amount).toList());
    return settlement.charges().minus(before);
  }

  /** Whether the lines rest on more than one service point, so that each must name its own. */
  boolean hasSeveralPoints() {
    return recipient.points().size() > 1;
  }

  /** Who sells the energy and is paid. Site and e-mail may be empty. */
  public record Supplier(
      String name,
      Edrpou edrpou,
      VatNumber vatNumber,
      Iban iban,
      String address,
      String phone,
      String email,
      String site) {}

  /**
   * Who gets the bill and for which points.
   *
   * @param edrpou of a legal entity; empty for a person
   * @param vatNumber of a legal entity that pays VAT
   * @param address of the point; where there are several, the customer's own
   * @param linkCode one-time code that links the account to a login; in the own mailbox only
   */
  public record Recipient(
      String name,
      Optional<Edrpou> edrpou,
      Optional<VatNumber> vatNumber,
      String address,
      AccountNumber accountNumber,
      List<ServicePointCode> points,
      Optional<String> linkCode) {

    /** Copies the list. */
    public Recipient {
      points = List.copyOf(points);
    }
  }

  /**
   * Consumption of one register between two reads.
   *
   * @param register which; of reactive energy values and consumption are in kvarh
   * @param days from the first read's day to the second's
   * @param from empty where the span begins without a read (consumption by norm)
   * @param until empty where no register value stands for the end of the span
   * @param multiplier of the metering unit, 1 for a household
   * @param estimate the rule that gave the consumption; empty if it was measured
   */
  public record ReadSpan(
      ServicePointCode point,
      MeterSerial meter,
      TimeOfUsePeriod zone,
      RegisterCode register,
      DateRange days,
      Optional<Read> from,
      Optional<Read> until,
      int multiplier,
      Energy consumed,
      Optional<EstimationRule> estimate) {}

  /**
   * A register's value at 00:00 of a day, before the multiplier.
   *
   * @param on the day the bill counts it for
   * @param takenOn its own day, which may differ within the reading window
   * @param rolledOver whether registers went through zero before it
   */
  public record Read(
      LocalDate on,
      LocalDate takenOn,
      Energy value,
      ReadSource source,
      ReadQuality quality,
      boolean rolledOver) {

    /** One before which no register went through zero. */
    public Read(
        LocalDate on, LocalDate takenOn, Energy value, ReadSource source, ReadQuality quality) {
      this(on, takenOn, value, source, quality, false);
    }
  }

  /**
   * One amount. Household amounts hold VAT; those of legal entities are net, with a line of kind
   * VAT of its own.
   */
  public sealed interface ChargeLine permits EnergyLine, ReactiveLine, OtherLine {
    /** The amount that enters the sum. */
    Money amount();
  }

  /**
   * Energy at a rate: quantity x rate x coefficient, rounded once.
   *
   * @param block empty where the schedule has a single rate
   * @param rate of the block, before the coefficient
   * @param act the act that sets the rate, as it is quoted
   */
  public record EnergyLine(
      ServicePointCode point,
      DateRange period,
      TimeOfUsePeriod zone,
      Optional<BlockRange> block,
      Energy quantity,
      UnitRate rate,
      Coefficient coefficient,
      String act,
      Money amount)
      implements ChargeLine {}

  /**
   * The part of a month's volume that has this rate.
   *
   * @param above lower bound, exclusive; zero for the first block
   * @param upTo upper bound, inclusive; empty for the open last block
   * @param policy whether the month's whole volume took the rate of the block it reached
   */
  public record BlockRange(Energy above, Optional<Energy> upTo, TierPolicy policy) {}

  /** A bill that this one supersedes and what it had charged, with VAT. */
  public record ReplacedBill(BillNumber number, DateRange period, Money amount) {}

  /**
   * From what was owed to what is owed.
   *
   * @param opening balance before; negative is an overpayment
   * @param movements payments, reversals, credits since then; negative lowers what is owed
   * @param charges of this bill, with VAT
   * @param outlook empty where nothing is expected, as on a closing bill
   */
  public record Settlement(
      Money opening,
      List<Movement> movements,
      Money charges,
      VatSummary vat,
      Optional<Outlook> outlook) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if VAT summary and charges differ
     */
    public Settlement {
      movements = List.copyOf(movements);
      if (!vat.gross().equals(charges)) {
        throw new IllegalArgumentException(
            "net and VAT give " + vat.gross() + ", charges are " + charges);
      }
    }

    /** Owed after this bill; negative is an overpayment. */
    public Money balance() {
      return opening
          .plus(Money.sum(movements.stream().map(Movement::amount).toList()))
          .plus(charges);
    }

    /** The balance if something is owed, else zero. */
    public Money amountToPay() {
      return balance().isPositive() ? balance() : Money.ZERO;
    }
  }

  /**
   * Net, VAT and how VAT came about.
   *
   * @param percent in force on the last day billed
   * @param byRate the VAT of each rate in order of time; a bill over a change of the rate has two
   */
  public record VatSummary(
      int percent, Money net, Money vat, PriceBasis basis, List<VatOfRate> byRate) {

    /** Fixed. */
    public VatSummary {
      byRate = List.copyOf(byRate);
    }

    /** Of one rate. */
    public VatSummary(int percent, Money net, Money vat, PriceBasis basis) {
      this(percent, net, vat, basis, List.of(new VatOfRate(percent, vat)));
    }

    Money gross() {
      return net.plus(vat);
    }
  }

  /** What the current month is expected to cost and what is sensible to pay now. */
  public record Outlook(Money expectedCharge, Money recommendedPayment) {}

  /** The language of the document. */
  public enum Language {
    UK("uk"),
    EN("en"),
    RU("ru");

    private final Locale locale;

    Language(String tag) {
      locale = Locale.forLanguageTag(tag);
    }

    /** The locale of texts, dates and numbers. */
    public Locale locale() {
      return locale;
    }

    /** The language of a tag; Ukrainian for one that the product does not speak. */
    public static Language of(String tag) {
      for (Language language : values()) {
        if (language.locale.getLanguage().equals(Locale.forLanguageTag(tag).getLanguage())) {
          return language;
        }
      }
      return UK;
    }
  }
}
