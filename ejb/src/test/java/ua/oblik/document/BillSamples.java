package ua.oblik.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ua.oblik.document.BillDocument.EnergyLine;
import ua.oblik.document.BillDocument.Language;
import ua.oblik.document.BillDocument.Outlook;
import ua.oblik.document.BillDocument.Read;
import ua.oblik.document.BillDocument.ReadSpan;
import ua.oblik.document.BillDocument.Recipient;
import ua.oblik.document.BillDocument.ReplacedBill;
import ua.oblik.document.BillDocument.Settlement;
import ua.oblik.document.BillDocument.Supplier;
import ua.oblik.document.BillDocument.VatSummary;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.LineKind;
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
import ua.oblik.domain.tariff.TimeOfUsePeriod;
import ua.oblik.ledger.EntryKind;

/** Bills to draw. Rates of 2024 and 2016 and their totals are the published worked examples. */
final class BillSamples {
  static final String ACT_2024 = "постанова КМУ № 483 від 05.06.2019, у редакції від 31.05.2024";
  static final String ACT_2016 = "постанова НКРЕКП № 220 від 26.02.2015";
  static final ServicePointCode POINT = ServicePointCode.completing("62Z123456789012");
  static final MeterSerial METER = new MeterSerial("1834507");

  /** A link as long as the ones banks read: 300 characters of base64url after the address. */
  static final String LINK =
      "https://qr.bank.gov.ua/"
          + "QkNECjAwMwoyClVDVAoK0s7CICLO4ev15iDF7eXw4_-iClVBMjEzMjIzMTMwMDAwMDI2MDA3MjMz"
          + "NTY2MDAxClVBSDk5MC4wMAozMjg1NTk2MQpTVVBQL1NVUFAKMTAwMDA1MQrH4CDl6-Xq8vDu5e3l"
          + "8OPz_iwg7i_wIDEwMDAwMDAwMTcsIPDg9fPt7uog8SAxMDAwMDUxCtHv6-Dy4CDn4CDl6-Xq8vDu"
          + "5e3l8OOz_gpGRUZGCjI1MTIyMDIzNTk1OQoyNTExMDUwMDAwMDAK";

  private BillSamples() {}

  static Supplier supplier() {
    return new Supplier(
        "ТОВ «Облік Енергія»",
        new Edrpou("32855961"),
        new VatNumber("328559604021"),
        new Iban("UA213223130000026007233566001"),
        "49000, м. Дніпро, вул. Набережна, 1",
        "0 800 000 000",
        "oblik@example.org",
        "oblik.example.org");
  }

  static Recipient recipient() {
    return new Recipient(
        "Ґалаґан Соломія Дем’янівна",
        Optional.empty(),
        Optional.empty(),
        "49027, м. Дніпро, вул. Січових Стрільців, буд. 14, кв. 7",
        AccountNumber.of("1000000017"),
        List.of(POINT),
        Optional.of("K7Q4-M2XD"));
  }

  static DateRange range(String from, String until) {
    return new DateRange(LocalDate.parse(from), LocalDate.parse(until));
  }

  static Read read(String on, String value, ReadSource source) {
    LocalDate day = LocalDate.parse(on);
    ReadQuality quality = source == ReadSource.ESTIMATE ? ReadQuality.ESTIMATED : ReadQuality.VALID;
    return new Read(day, day, Energy.of(value), source, quality);
  }

  static EnergyLine energy(DateRange days, TimeOfUsePeriod zone, String kWh, String amount) {
    Coefficient coefficient =
        zone == TimeOfUsePeriod.NIGHT ? Coefficient.of("0.5") : Coefficient.ONE;
    return new EnergyLine(
        POINT,
        days,
        zone,
        Optional.empty(),
        Energy.of(kWh),
        UnitRate.of("4.32"),
        coefficient,
        ACT_2024,
        Money.of(amount));
  }

  static Settlement settlement(String opening, List<Movement> movements, String charges) {
    Money gross = Money.of(charges);
    Money vat = Money.ofKopiykas(Math.round(gross.kopiykas() / 6.0));
    return new Settlement(
        Money.of(opening),
        movements,
        gross,
        new VatSummary(20, gross.minus(vat), vat, PriceBasis.WITH_VAT),
        Optional.of(new Outlook(Money.of("910.00"), Money.of("1900.00"))));
  }

  /** Two zones, day 200 and night 100 kWh: 1080.00, the published example of July 2024. */
  static BillDocument typical(Language language) {
    DateRange october = DateRange.of(YearMonth.of(2025, 10));
    Movement payment =
        new Movement(LocalDate.parse("2025-10-18"), EntryKind.PAYMENT, "", Money.of("-812.16"));
    return new BillDocument(
        supplier(),
        recipient(),
        new Heading(
            new BillNumber(1000051),
            october,
            LocalDate.parse("2025-11-05"),
            BillKind.FINAL,
            LocalDate.parse("2025-11-20"),
            Optional.empty()),
        List.of(
            new ReadSpan(
                POINT,
                METER,
                TimeOfUsePeriod.DAY,
                RegisterCode.T1,
                october,
                Optional.of(read("2025-10-01", "14210", ReadSource.CONTROLLER)),
                Optional.of(
                    new Read(
                        LocalDate.parse("2025-11-01"),
                        LocalDate.parse("2025-10-31"),
                        Energy.of("14410"),
                        ReadSource.CUSTOMER,
                        ReadQuality.VALID)),
                1,
                Energy.ofKWh(200),
                Optional.empty()),
            new ReadSpan(
                POINT,
                METER,
                TimeOfUsePeriod.NIGHT,
                RegisterCode.T1,
                october,
                Optional.of(read("2025-10-01", "6120", ReadSource.CONTROLLER)),
                Optional.of(read("2025-11-01", "6220", ReadSource.CUSTOMER)),
                1,
                Energy.ofKWh(100),
                Optional.empty())),
        List.of(
            energy(october, TimeOfUsePeriod.DAY, "200", "864.00"),
            energy(october, TimeOfUsePeriod.NIGHT, "100", "216.00")),
        List.of(),
        settlement("722.16", List.of(payment), "1080.00"),
        Optional.of(LINK),
        language);
  }

  /** An ordered bill that replaces two provisional ones. */
  static BillDocument superseding(Language language) {
    BillDocument typical = typical(language);
    DateRange october = DateRange.of(YearMonth.of(2025, 10));
    DateRange start = range("2025-11-01", "2025-11-05");
    return new BillDocument(
        supplier(),
        recipient(),
        new Heading(
            new BillNumber(1000077),
            range("2025-10-01", "2025-11-05"),
            LocalDate.parse("2025-11-05"),
            BillKind.FINAL,
            LocalDate.parse("2025-12-20"),
            Optional.empty()),
        typical.reads(),
        List.of(
            energy(october, TimeOfUsePeriod.DAY, "180", "777.60"),
            energy(october, TimeOfUsePeriod.NIGHT, "88", "190.08"),
            energy(start, TimeOfUsePeriod.DAY, "20", "86.40"),
            energy(start, TimeOfUsePeriod.NIGHT, "12", "25.92"),
            new OtherLine(
                LineKind.SUBSIDY,
                october,
                Energy.ZERO,
                "рішення № 118 від 03.10.2025",
                Money.of("-250.00"))),
        List.of(
            new ReplacedBill(new BillNumber(1000012), october, Money.of("1190.16")),
            new ReplacedBill(new BillNumber(1000044), start, Money.of("32.40"))),
        settlement("-12.50", List.of(), "830.00"),
        Optional.of(LINK),
        language);
  }

  /** The provisional bill that the superseding one replaced, and that shows so. */
  static BillDocument replaced(Language language) {
    BillDocument overpaid = overpaid(language);
    Heading heading = overpaid.heading();
    ReadSpan span = overpaid.reads().get(0);
    return new BillDocument(
        supplier(),
        new Recipient(
            "O'Brien Émile",
            Optional.empty(),
            Optional.empty(),
            "Dnipro",
            AccountNumber.of("1000000017"),
            List.of(POINT),
            Optional.empty()),
        new Heading(
            heading.number(),
            heading.period(),
            heading.issuedOn(),
            heading.kind(),
            heading.dueOn(),
            Optional.of(new BillNumber(1000077))),
        List.of(
            new ReadSpan(
                span.point(),
                span.meter(),
                span.zone(),
                RegisterCode.T1,
                span.days(),
                Optional.empty(),
                Optional.empty(),
                1,
                span.consumed(),
                Optional.of(EstimationRule.NORM))),
        overpaid.lines(),
        List.of(),
        settlement("100.00", List.of(), "864.00"),
        Optional.empty(),
        language);
  }

  /** Paid ahead: nothing to pay, no QR. Estimated by the norm, without a register value. */
  static BillDocument overpaid(Language language) {
    DateRange october = DateRange.of(YearMonth.of(2025, 10));
    return new BillDocument(
        supplier(),
        recipient(),
        new Heading(
            new BillNumber(1000052),
            october,
            LocalDate.parse("2025-11-05"),
            BillKind.PROVISIONAL,
            LocalDate.parse("2025-11-20"),
            Optional.empty()),
        List.of(
            new ReadSpan(
                POINT,
                METER,
                TimeOfUsePeriod.ALL_DAY,
                RegisterCode.T1,
                october,
                Optional.of(read("2025-10-01", "14210", ReadSource.CUSTOMER)),
                Optional.of(read("2025-11-01", "14410", ReadSource.ESTIMATE)),
                1,
                Energy.ofKWh(200),
                Optional.of(EstimationRule.SAME_MONTH_LAST_YEAR))),
        List.of(energy(october, TimeOfUsePeriod.ALL_DAY, "200", "864.00")),
        List.of(),
        settlement("-1500.00", List.of(), "864.00"),
        Optional.empty(),
        language);
  }
}
