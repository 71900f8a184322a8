package ua.oblik.document;

import static ua.oblik.document.BillSamples.LINK;
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
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.domain.tariff.PriceBasis;
import ua.oblik.domain.tariff.TimeOfUsePeriod;

/** A firm's bill to draw. */
final class FirmBillSample {

  private FirmBillSample() {}

  /** Six points over seven months: several pages; long name and address. */
  static BillDocument legalEntity(Language language) {
    List<ServicePointCode> points = new ArrayList<>();
    List<ReadSpan> reads = new ArrayList<>();
    List<ChargeLine> lines = new ArrayList<>();
    Money net = Money.ZERO;
    for (int i = 0; i < 6; i++) {
      ServicePointCode point = ServicePointCode.completing("62Z12345678901" + i);
      points.add(point);
      reads.add(
          new ReadSpan(
              point,
              new MeterSerial("НІК 2303-00" + i),
              TimeOfUsePeriod.ALL_DAY,
              RegisterCode.T1,
              range("2025-04-01", "2025-11-01"),
              Optional.of(read("2025-04-01", "1000.125", ReadSource.SYSTEM_OPERATOR)),
              Optional.of(read("2025-11-01", "1700.125", ReadSource.SYSTEM_OPERATOR)),
              40,
              Energy.ofKWh(28000),
              Optional.empty()));
      for (int month = 4; month <= 10; month++) {
        Money amount = Money.of("28412.61");
        net = net.plus(amount);
        lines.add(
            new EnergyLine(
                point,
                DateRange.of(YearMonth.of(2025, month)),
                TimeOfUsePeriod.ALL_DAY,
                Optional.empty(),
                Energy.of("4000"),
                UnitRate.of("7.103152"),
                Coefficient.ONE,
                "договір № 17/е від 01.01.2025, додаток 2",
                amount));
      }
    }
    Money vat = Money.ofKopiykas(Math.round(net.kopiykas() * 0.2));
    lines.add(
        new OtherLine(LineKind.VAT, DateRange.of(YearMonth.of(2025, 10)), Energy.ZERO, "", vat));
    Money charges = net.plus(vat);
    return new BillDocument(
        supplier(),
        new Recipient(
            "Товариство з обмеженою відповідальністю «Науково-виробниче об’єднання"
                + " „Електромонтажсервісінжиніринг“ імені П’ятигорського»",
            Optional.of(new Edrpou("32855961")),
            Optional.of(new VatNumber("328559604021")),
            "51931, Дніпропетровська область, Кам’янський район, м. Кам’янське,"
                + " просп. Василя Стуса, буд. 10/12, корпус 3, приміщення 47",
            AccountNumber.of("1000000900"),
            points,
            Optional.of("P9TT-3HWK")),
        new Heading(
            new BillNumber(1000099),
            range("2025-04-01", "2025-11-01"),
            LocalDate.parse("2025-11-05"),
            BillKind.FINAL,
            LocalDate.parse("2025-11-15"),
            Optional.empty()),
        reads,
        lines,
        List.of(),
        new Settlement(
            Money.ZERO,
            List.of(),
            charges,
            new VatSummary(20, net, vat, PriceBasis.NET),
            Optional.empty()),
        Optional.of(LINK),
        language);
  }
}
