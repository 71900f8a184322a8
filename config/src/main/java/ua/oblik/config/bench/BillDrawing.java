package ua.oblik.config.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import ua.oblik.document.BillDocument;
import ua.oblik.document.BillDocument.EnergyLine;
import ua.oblik.document.BillDocument.Language;
import ua.oblik.document.BillDocument.Read;
import ua.oblik.document.BillDocument.ReadSpan;
import ua.oblik.document.BillDocument.Recipient;
import ua.oblik.document.BillDocument.Settlement;
import ua.oblik.document.BillDocument.Supplier;
import ua.oblik.document.BillDocument.VatSummary;
import ua.oblik.document.BillPdf;
import ua.oblik.document.Heading;
import ua.oblik.document.Movement;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.customer.Edrpou;
import ua.oblik.domain.customer.VatNumber;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.ExactAmount;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.measure.Vat;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.payment.Iban;
import ua.oblik.domain.payment.PaymentQr;
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.domain.tariff.PriceBasis;
import ua.oblik.domain.tariff.TimeOfUsePeriod;
import ua.oblik.ledger.EntryKind;

/** Bills drawn as PDF/A-3b on all cores: two zones, a payment, a payment QR, each bill another. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(Threads.MAX)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class BillDrawing {

  private static final int BILLS = 500;
  private static final DateRange MONTH = DateRange.of(YearMonth.of(2025, 10));
  private static final LocalDate ISSUED_ON = LocalDate.of(2025, 11, 5);
  private static final LocalDate DUE_ON = LocalDate.of(2025, 11, 20);
  private static final ServicePointCode POINT = ServicePointCode.completing("62Z123456789012");
  private static final UnitRate RATE = UnitRate.of("4.32");
  private static final Supplier SUPPLIER =
      new Supplier(
          "ТОВ «Облік Енергія»",
          new Edrpou("32855961"),
          new VatNumber("328559604021"),
          new Iban("UA213223130000026007233566001"),
          "49000, м. Дніпро, вул. Набережна, 1",
          "0 800 000 000",
          "oblik@example.org",
          "oblik.example.org");

  private final BillPdf pdf = new BillPdf();
  private List<BillDocument> bills;
  private int next;

  /** Composes the bills. */
  @Setup
  public void compose() {
    bills = IntStream.range(0, BILLS).mapToObj(BillDrawing::bill).toList();
  }

  /** Draws the next bill. */
  @Benchmark
  public byte[] draw() {
    next = next + 1 == BILLS ? 0 : next + 1;
    return pdf.render(bills.get(next));
  }

  private static BillDocument bill(int n) {
    Money opening = Money.of("722.16");
    Money paid = Money.of("-722.16");
    List<ReadSpan> reads =
        List.of(span(TimeOfUsePeriod.DAY, 14_210, 100 + n), span(TimeOfUsePeriod.NIGHT, 6_120, 50));
    List<EnergyLine> lines = reads.stream().map(BillDrawing::line).toList();
    Money charges = Money.sum(lines.stream().map(EnergyLine::amount).toList());
    Money vat = new Vat(20).containedIn(charges);
    BillNumber number = new BillNumber(25_110_000_000L + n);
    return new BillDocument(
        SUPPLIER,
        new Recipient(
            "Ґалаґан Соломія Дем’янівна",
            Optional.empty(),
            Optional.empty(),
            "49027, м. Дніпро, вул. Січових Стрільців, буд. %d, кв. 7".formatted(n),
            AccountNumber.of("1000000017"),
            List.of(POINT),
            Optional.of("K7Q4-M2XD")),
        new Heading(number, MONTH, ISSUED_ON, BillKind.FINAL, DUE_ON, Optional.empty()),
        reads,
        List.copyOf(lines),
        List.of(),
        new Settlement(
            opening,
            List.of(new Movement(LocalDate.of(2025, 10, 18), EntryKind.PAYMENT, "", paid)),
            charges,
            new VatSummary(20, charges.minus(vat), vat, PriceBasis.WITH_VAT),
            Optional.empty()),
        Optional.of(link(number, charges)),
        Language.UK);
  }

  private static ReadSpan span(TimeOfUsePeriod zone, int from, int consumed) {
    return new ReadSpan(
        POINT,
        new MeterSerial("1834507"),
        zone,
        zone == TimeOfUsePeriod.NIGHT ? RegisterCode.T2 : RegisterCode.T1,
        MONTH,
        Optional.of(read(MONTH.from(), from)),
        Optional.of(read(MONTH.until(), from + consumed)),
        1,
        Energy.ofKWh(consumed),
        Optional.empty());
  }

  private static Read read(LocalDate on, int value) {
    return new Read(on, on, Energy.ofKWh(value), ReadSource.CUSTOMER, ReadQuality.VALID);
  }

  private static EnergyLine line(ReadSpan span) {
    Coefficient coefficient =
        span.zone() == TimeOfUsePeriod.NIGHT ? Coefficient.of("0.5") : Coefficient.ONE;
    return new EnergyLine(
        POINT,
        MONTH,
        span.zone(),
        Optional.empty(),
        span.consumed(),
        RATE,
        coefficient,
        "постанова КМУ № 483 від 05.06.2019, у редакції від 31.05.2024",
        Money.rounded(ExactAmount.of(span.consumed(), RATE, coefficient)));
  }

  private static String link(BillNumber number, Money amount) {
    return PaymentQr.link(
        PaymentQr.Format.V003,
        new PaymentQr.Payee(SUPPLIER.name(), SUPPLIER.iban(), SUPPLIER.edrpou().value()),
        new PaymentQr.Request(
            amount, number.toString(), "За електроенергію, рахунок " + number, "Рахунок " + number),
        new PaymentQr.Terms(
            ISSUED_ON.atStartOfDay(),
            DUE_ON.plusYears(1).atTime(LocalTime.NOON),
            PaymentQr.Editable.AMOUNT));
  }
}
