package ua.oblik.document;

import static ua.oblik.document.BillSamples.range;
import static ua.oblik.document.BillSamples.read;
import static ua.oblik.document.BillSamples.supplier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.oblik.document.BillDocument.ChargeLine;
import ua.oblik.document.BillDocument.EnergyLine;
import ua.oblik.document.BillDocument.Language;
import ua.oblik.document.BillDocument.ReadSpan;
import ua.oblik.document.BillDocument.Recipient;
import ua.oblik.document.BillDocument.Settlement;
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
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.rating.ExcessCharge;
import ua.oblik.domain.rating.ReactiveCharge;
import ua.oblik.domain.tariff.PriceBasis;
import ua.oblik.domain.tariff.ReactiveTerms;
import ua.oblik.domain.tariff.TimeOfUsePeriod;

/** A firm's bill with reactive energy and an excess to draw; its numbers are by hand. */
final class ReactiveBillSample {

  private static final DateRange MONTH = DateRange.of(YearMonth.of(2025, 10));
  private static final ReactiveCharge CHARGE =
      new ReactiveCharge(
          new ReactiveTerms(UnitRate.of("4"), 3, Coefficient.of("1"), Coefficient.of("0.25")),
          Coefficient.of("0.05"),
          Energy.ofKWh(1000),
          Energy.ofKWh(500),
          Energy.ofKWh(10),
          Money.of("106.00"),
          Money.ZERO);

  private ReactiveBillSample() {}

  /**
   * 1000 kWh, 500 kvarh drawn, 10 fed: 5000.00 + 100.00 + 6.00 + 6.63; 200 kWh too many: 1000.00.
   */
  static BillDocument firm(Language language) {
    List<ChargeLine> lines = new ArrayList<>();
    lines.add(
        new EnergyLine(
            BillSamples.POINT,
            MONTH,
            TimeOfUsePeriod.ALL_DAY,
            Optional.empty(),
            Energy.ofKWh(1000),
            UnitRate.of("5"),
            Coefficient.ONE,
            "договір № 17/е",
            Money.of("5000.00")));
    lines.add(line(LineKind.REACTIVE, "500", "0.05", "100.00"));
    lines.add(line(LineKind.REACTIVE_FED, "10", "0.15", "6.00"));
    lines.add(line(LineKind.REACTIVE_SURCHARGE, "0", "", "6.63"));
    lines.add(
        new OtherLine(
            LineKind.EXCESS,
            MONTH,
            Energy.ofKWh(200),
            "800",
            Optional.of(
                new ExcessCharge(
                    Energy.ofKWh(800), Energy.ofKWh(1000), Money.of("5000.00"), 100, Money.ZERO)),
            Money.of("1000.00")));
    Money net = Money.of("6112.63");
    Money vat = Money.of("1222.53");
    lines.add(new OtherLine(LineKind.VAT, MONTH, Energy.ZERO, "", vat));
    return new BillDocument(
        supplier(),
        new Recipient(
            "ТОВ «Січ Логістика»",
            Optional.of(new Edrpou("32855961")),
            Optional.of(new VatNumber("328559604021")),
            "49064, м. Дніпро, вул. Михайла Грушевського, 137",
            AccountNumber.of("1000000900"),
            List.of(BillSamples.POINT),
            Optional.empty()),
        new Heading(
            new BillNumber(1000100),
            MONTH,
            LocalDate.parse("2025-11-04"),
            BillKind.FINAL,
            LocalDate.parse("2025-11-20"),
            Optional.empty()),
        List.of(
            span(RegisterCode.T1, "1000", "2000", 1000),
            span(RegisterCode.R1, "300", "800", 500),
            span(RegisterCode.R2, "5", "15", 10)),
        lines,
        List.of(),
        new Settlement(
            Money.ZERO,
            List.of(),
            net.plus(vat),
            new VatSummary(20, net, vat, PriceBasis.NET),
            Optional.empty()),
        Optional.empty(),
        language);
  }

  private static ReactiveLine line(LineKind kind, String kvarh, String times, String amount) {
    boolean byQuantity = !times.isEmpty();
    return new ReactiveLine(
        BillSamples.POINT,
        kind,
        MONTH,
        Energy.of(kvarh),
        byQuantity ? Optional.of(UnitRate.of("4")) : Optional.empty(),
        byQuantity ? Optional.of(Coefficient.of(times)) : Optional.empty(),
        CHARGE,
        Money.of(amount));
  }

  private static ReadSpan span(RegisterCode register, String from, String until, long volume) {
    return new ReadSpan(
        BillSamples.POINT,
        new MeterSerial("НІК 2303-001"),
        TimeOfUsePeriod.ALL_DAY,
        register,
        range("2025-10-01", "2025-11-01"),
        Optional.of(read("2025-10-01", from, ReadSource.CUSTOMER)),
        Optional.of(read("2025-11-01", until, ReadSource.CUSTOMER)),
        1,
        Energy.ofKWh(volume),
        Optional.empty());
  }
}
