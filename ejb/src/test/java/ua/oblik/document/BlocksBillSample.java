package ua.oblik.document;

import static ua.oblik.document.BillSamples.ACT_2016;
import static ua.oblik.document.BillSamples.LINK;
import static ua.oblik.document.BillSamples.POINT;
import static ua.oblik.document.BillSamples.recipient;
import static ua.oblik.document.BillSamples.settlement;
import static ua.oblik.document.BillSamples.supplier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ua.oblik.document.BillDocument.BlockRange;
import ua.oblik.document.BillDocument.ChargeLine;
import ua.oblik.document.BillDocument.EnergyLine;
import ua.oblik.document.BillDocument.Language;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.tariff.TierPolicy;
import ua.oblik.domain.tariff.TimeOfUsePeriod;

/** A bill of two blocks to draw. */
final class BlocksBillSample {

  private BlocksBillSample() {}

  /** Two zones over two blocks, October 2016: 274.41, the published example. */
  static BillDocument blocks(Language language) {
    DateRange month = DateRange.of(YearMonth.of(2016, 10));
    List<ChargeLine> lines =
        List.of(
            block(month, TimeOfUsePeriod.DAY, true, "67", "47.84"),
            block(month, TimeOfUsePeriod.NIGHT, true, "33", "11.78"),
            block(month, TimeOfUsePeriod.DAY, false, "133", "171.57"),
            block(month, TimeOfUsePeriod.NIGHT, false, "67", "43.22"));
    BillDocument typical = BillSamples.typical(language);
    return new BillDocument(
        supplier(),
        recipient(),
        new Heading(
            new BillNumber(1000053),
            month,
            LocalDate.parse("2016-11-05"),
            BillKind.FINAL,
            LocalDate.parse("2016-11-20"),
            Optional.empty()),
        typical.reads(),
        lines,
        List.of(),
        settlement("0.00", List.of(), "274.41"),
        Optional.of(LINK),
        language);
  }

  private static EnergyLine block(
      DateRange month, TimeOfUsePeriod zone, boolean first, String kWh, String amount) {
    Energy limit = Energy.ofKWh(100);
    BlockRange range =
        first
            ? new BlockRange(Energy.ZERO, Optional.of(limit), TierPolicy.GRADUATED)
            : new BlockRange(limit, Optional.of(Energy.ofKWh(600)), TierPolicy.GRADUATED);
    return new EnergyLine(
        POINT,
        month,
        zone,
        Optional.of(range),
        Energy.of(kWh),
        UnitRate.of(first ? "0.714" : "1.29"),
        zone == TimeOfUsePeriod.NIGHT ? Coefficient.of("0.5") : Coefficient.ONE,
        ACT_2016,
        Money.of(amount));
  }
}
