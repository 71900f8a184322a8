package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Season;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.tariff.Block;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.FixedCharge;
import ua.oblik.domain.tariff.HouseholdTariffs;
import ua.oblik.domain.tariff.PriceBasis;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.domain.tariff.TariffSource;
import ua.oblik.domain.tariff.TierPolicy;
import ua.oblik.domain.tariff.ZonePeriod;

/** The tariff calculator on the product's data set. Totals come from published worked examples. */
class QuoteTest {

  private static final RateBook BOOK = HouseholdTariffs.load();

  @ParameterizedTest
  @CsvSource({
    "URBAN, 2011-04, 200, 60.27",
    "URBAN, 2016-10, 700, 880.20",
    "URBAN, 2021-11, 250, 360.00",
    "URBAN, 2021-11, 251, 421.68",
    "URBAN, 2024-07, 200 100, 1080.00",
    "HEATING, 2026-01, 2500, 7440.00",
    "URBAN, 2016-10, 200 100, 274.41",
    "RURAL, 2016-10, 200, 171.60",
    "URBAN, 2021-11, 0, 0.00",
    // By hand from the rows of the data set.
    "STOVE, 2012-06, 300, 67.86", // 250 x 0.2154 + 50 x 0.2802
    "URBAN, 2006-01, 100, 15.60",
    "URBAN, 2006-04, 100, 15.60",
    "RURAL, 2006-04, 100, 14.40",
    "STOVE, 2006-04, 100, 12.00",
    "URBAN, 2006-05, 100, 19.50",
    "HEATING, 2017-12, 3100, 2868.00", // 3000 x 0.90 + 100 x 1.68
    "HEATING, 2018-05, 200, 258.00", // off season: 100 x 0.90 + 100 x 1.68
    "HEATING, 2022-11, 2100, 3048.00", // 2000 x 1.44 + 100 x 1.68
    "HEATING, 2022-06, 251, 421.68", // off season, cliff
    "HEATING, 2024-12, 2001, 8644.32", // cliff of the winter 2024/25
    "HEATING, 2025-03, 2001, 5284.32", // graduated from February 2025
    "URBAN, 2014-12, 60 40, 27.14", // night still 0.7: 60 x 0.3084 + 40 x 0.21588
    "URBAN, 2015-01, 60 40, 24.67", // night 0.5: 18.50 + 6.17
    "URBAN, 2024-07, 10 20 30, 203.04", // peak 1.5, shoulder 1, night 0.4
  })
  void rowsOfTheDataSetGiveTheKnownTotal(
      String customerClass, String month, String kWh, String total) {
    Quote.Quoted quoted = quoted(customerClass, month, kWh);
    assertThat(quoted.total()).isEqualTo(Money.of(total));
    assertThat(Money.sum(quoted.lines().stream().map(line -> line.amount()).toList()))
        .isEqualTo(quoted.total());
  }

  @Test
  void twoZonesShareTheFirstBlockInProportionAndEachLineIsRoundedOnce() {
    Quote.Quoted quoted = quoted("URBAN", "2016-10", "200 100");
    assertThat(quoted.lines())
        .extracting(
            line ->
                line.quantity()
                    + " x "
                    + line.price().rate()
                    + " x "
                    + line.price().coefficient()
                    + " = "
                    + line.amount())
        .containsExactly(
            "67 x 0.714 x 1 = 47.84",
            "33 x 0.714 x 0.5 = 11.78",
            "133 x 1.29 x 1 = 171.57",
            "67 x 1.29 x 0.5 = 43.22");
  }

  /** The golden bill of the same month: 11 days at 0.7, 20 at 0.5, blocks shared by days. */
  @Test
  void aMonthInsideWhichTheNightGetsCheaperIsSplitAsItsBillIs() {
    RateBook cut = withNight(LocalDate.of(2014, 12, 12), "0.5");
    Quote.Quoted quoted =
        (Quote.Quoted) Quote.calculate(request("URBAN", "2014-12", "310 155"), cut);
    assertThat(quoted.lines())
        .extracting(line -> line.days().from() + " " + line.quantity() + " = " + line.amount())
        .containsExactly(
            "2014-12-01 35 = 10.79",
            "2014-12-01 18 = 3.89",
            "2014-12-01 75 = 31.46",
            "2014-12-01 37 = 10.86",
            "2014-12-12 65 = 20.05",
            "2014-12-12 32 = 4.93",
            "2014-12-12 135 = 56.62",
            "2014-12-12 68 = 14.26");
    assertThat(quoted.total()).isEqualTo(Money.of("152.86"));
    assertThat(quoted.isSplit()).isTrue();
  }

  /** Golden bill "a charge a month that changes inside it", and a minimum: 10.00 and 42.00. */
  @Test
  void chargesBesideTheEnergyBelongToIt() {
    RateBook charged =
        new RateBook(
            Map.of(
                CustomerClass.RURAL,
                List.of(
                    version(1, "2025-01-01", "2025-07-11", "2", "31.00", Optional.empty()),
                    version(2, "2025-07-11", "9999-01-01", "1", "62.00", Optional.of("93.00")))),
            BOOK.zonePeriods());
    Quote.Quoted quoted =
        (Quote.Quoted) Quote.calculate(request("RURAL", "2025-07", "31"), charged);
    // 10 x 2 + 31.00 x 10/31, 21 x 1 + 62.00 x 21/31, and 93.00 x 21/31 = 63.00 lacks 42.00
    assertThat(quoted.beside())
        .extracting(charge -> charge.kind() + " " + charge.amount())
        .containsExactly("FIXED 10.00", "FIXED 42.00", "MINIMUM 42.00");
    assertThat(quoted.total()).isEqualTo(Money.of("135.00"));
  }

  private static RateVersion version(
      long id, String from, String until, String rate, String charge, Optional<String> minimum) {
    return new RateVersion(
        id,
        new DateRange(LocalDate.parse(from), LocalDate.parse(until)),
        Season.WHOLE_YEAR,
        TierPolicy.GRADUATED,
        PriceBasis.WITH_VAT,
        List.of(new Block(1, Optional.empty(), UnitRate.of(rate))),
        List.of(new FixedCharge("charge", Money.of(charge), FixedCharge.Per.MONTH)),
        minimum.map(Money::of),
        new TariffSource("made up", "demo"));
  }

  private static RateBook withNight(LocalDate from, String coefficient) {
    List<ZonePeriod> zones = new ArrayList<>();
    for (ZonePeriod period : BOOK.zonePeriods()) {
      boolean night = period.zones() == 2 && period.register() == RegisterCode.T2;
      if (night && period.validity().contains(from)) {
        DateRange all = period.validity();
        zones.add(during(period, new DateRange(all.from(), from), period.coefficient()));
        zones.add(during(period, new DateRange(from, all.until()), Coefficient.of(coefficient)));
      } else {
        zones.add(period);
      }
    }
    return new RateBook(BOOK.schedules(), zones);
  }

  private static ZonePeriod during(ZonePeriod period, DateRange days, Coefficient coefficient) {
    return new ZonePeriod(
        days,
        period.zones(),
        period.register(),
        period.period(),
        period.hours(),
        coefficient,
        period.source());
  }

  @ParameterizedTest
  @CsvSource({
    "STOVE, 2012-07, TARIFF_NOT_CONFIRMED, month",
    "STOVE, 2024-01, TARIFF_NOT_CONFIRMED, month",
    "RURAL, 2012-07, TARIFF_NOT_CONFIRMED, month",
    "RURAL, 2015-03, TARIFF_NOT_CONFIRMED, month",
    "HEATING, 2017-02, TARIFF_NOT_CONFIRMED, month",
    "URBAN, 2005-12, TARIFF_NOT_CONFIRMED, month",
    "HEATING, 2006-04, TARIFF_NOT_CONFIRMED, month",
    "URBAN, 9999-12, TARIFF_NOT_CONFIRMED, month",
    "LEGAL_ENTITY, 2024-01, UNKNOWN_CLASS, class",
    "urban, 2024-01, UNKNOWN_CLASS, class",
    "'', 2024-01, UNKNOWN_CLASS, class",
    "URBAN, 2024-13, MONTH_MALFORMED, month",
    "URBAN, 2024-1, MONTH_MALFORMED, month",
    "URBAN, 01.2024, MONTH_MALFORMED, month",
    "URBAN, 2024-01-01, MONTH_MALFORMED, month",
  })
  void aClassOrMonthWithoutConfirmedRatesIsRefused(
      String customerClass, String month, Quote.Reason reason, String field) {
    assertThat(Quote.calculate(request(customerClass, month, "1"), BOOK))
        .isEqualTo(new Quote.Refused(reason, field));
  }

  @ParameterizedTest
  @CsvSource({
    "T1=-1, NEGATIVE, consumption.T1",
    "T1=1.5, FRACTION_OF_KWH, consumption.T1",
    "T1=10000001, TOO_LARGE, consumption.T1",
    "T1=1 T3=2, MISSING_ZONE, consumption.T2",
    "T2=2, MISSING_ZONE, consumption.T1",
    "T1=1 T2=-2, NEGATIVE, consumption.T2",
    "T4=1, UNKNOWN_ZONE, consumption.T4",
    "T1=1 t2=1, UNKNOWN_ZONE, consumption.t2",
    "'', NO_CONSUMPTION, consumption",
  })
  void aConsumptionThatIsNotAHouseholdsIsRefused(
      String consumption, Quote.Reason reason, String field) {
    Map<String, BigDecimal> registers = new HashMap<>();
    Arrays.stream(consumption.split(" "))
        .filter(text -> !text.isEmpty())
        .map(text -> text.split("="))
        .forEach(pair -> registers.put(pair[0], new BigDecimal(pair[1])));
    assertThat(Quote.calculate(new Quote.Request("URBAN", "2024-07", registers), BOOK))
        .isEqualTo(new Quote.Refused(reason, field));
  }

  @Test
  void missingFieldsAreRefusedNotThrown() {
    assertThat(Quote.calculate(new Quote.Request(null, null, null), BOOK))
        .isEqualTo(new Quote.Refused(Quote.Reason.UNKNOWN_CLASS, "class"));
    assertThat(Quote.calculate(new Quote.Request("URBAN", null, null), BOOK))
        .isEqualTo(new Quote.Refused(Quote.Reason.MONTH_MALFORMED, "month"));
    assertThat(Quote.calculate(new Quote.Request("URBAN", "2024-07", null), BOOK))
        .isEqualTo(new Quote.Refused(Quote.Reason.NO_CONSUMPTION, "consumption"));
  }

  private static Quote.Quoted quoted(String customerClass, String month, String kWh) {
    Quote.Outcome outcome = Quote.calculate(request(customerClass, month, kWh), BOOK);
    assertThat(outcome).isInstanceOf(Quote.Quoted.class);
    return (Quote.Quoted) outcome;
  }

  private static Quote.Request request(String customerClass, String month, String kWh) {
    Map<String, BigDecimal> registers = new HashMap<>();
    List<String> values = List.of(kWh.split(" "));
    for (int i = 0; i < values.size(); i++) {
      registers.put("T" + (i + 1), new BigDecimal(values.get(i)));
    }
    return new Quote.Request(customerClass, month, registers);
  }
}
