package ua.oblik.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillLine;
import ua.oblik.domain.billing.BillingInput;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.shadow.ShadowBill;
import ua.oblik.domain.shadow.ShadowCase;
import ua.oblik.domain.shadow.ShadowRater;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.HouseholdTariffs;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.RateVersion;

/**
 * Two raters that share nothing but value types: whatever history is made up for a version of the
 * data set, a class and a number of zones, every bill of it is the same to the kopiyka and line by
 * line.
 */
@Execution(ExecutionMode.CONCURRENT)
class ShadowAgreesTest {

  private static final RateBook BOOK = HouseholdTariffs.load();
  private static final int HISTORIES = 200;
  private static final int MONTHS = 4;

  @ParameterizedTest(name = "{0} {1}, {2} zones")
  @MethodSource("versions")
  void onEveryBillOfEveryHistory(CustomerClass customerClass, RateVersion version, int zones) {
    long bills = 0;
    for (long seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(31 * seed + zones);
      YearMonth first = monthOf(version, random);
      LocalDate from = first.atDay(random.nextBoolean() ? 1 : 1 + random.nextInt(20));
      String name = "seed " + seed;
      MadeUpHistory history =
          new MadeUpHistory(
              seed, BOOK, customerClass, from, (input, bill) -> compare(name, input, bill));
      history.live(zones, first, MONTHS);
      bills += history.bills();
    }
    if (zones > 1 && BOOK.zonePeriod(zones, RegisterCode.T1, version.validity().from()).isEmpty()) {
      assertThat(bills).as("bills of zones whose coefficients nobody has confirmed").isZero();
    } else {
      assertThat(bills).isGreaterThan(HISTORIES);
    }
  }

  /** A town that becomes a village, and again a town: two changes, each inside a month. */
  @ParameterizedTest(name = "{0} zones")
  @ValueSource(ints = {1, 2, 3})
  void onEveryBillWhoseClassChangesInsideAMonth(int zones) {
    long reliefs = 0;
    for (long seed = 0; seed < 2 * HISTORIES; seed++) {
      String name = "seed " + seed;
      MadeUpHistory history =
          new MadeUpHistory(
                  seed,
                  BOOK,
                  CustomerClass.URBAN,
                  LocalDate.of(2016, 9, 1),
                  (input, bill) ->
                      assertThat(ShadowRater.rate(ShadowCases.of(input, bill)).total())
                          .as("%s: total of %s", name, bill.period())
                          .isEqualTo(bill.total()))
              .changing(townVillageTown(new Random(seed)));
      history.live(zones, YearMonth.of(2016, 9), MONTHS);
      history.end(LocalDate.of(2017, 1, 16));
      reliefs +=
          history.liveBills().stream()
              .flatMap(bill -> bill.lines().stream())
              .filter(line -> line.kind() == LineKind.RELIEF)
              .count();
    }
    assertThat(reliefs).isGreaterThan(HISTORIES);
  }

  private static Timeline<CustomerClass> townVillageTown(Random random) {
    LocalDate village = LocalDate.of(2016, 10, 2).plusDays(random.nextInt(30));
    LocalDate town = village.plusDays(1 + random.nextInt(40));
    return new Timeline<>(
        List.of(
            new Timeline.Era<>(
                new DateRange(LocalDate.of(2000, 1, 1), village), CustomerClass.URBAN),
            new Timeline.Era<>(new DateRange(village, town), CustomerClass.RURAL),
            new Timeline.Era<>(DateRange.startingOn(town), CustomerClass.URBAN)));
  }

  static Stream<Arguments> versions() {
    List<Arguments> all = new ArrayList<>();
    BOOK.schedules()
        .forEach(
            (customerClass, versions) ->
                versions.forEach(
                    version -> {
                      for (int zones = 1; zones <= 3; zones++) {
                        all.add(Arguments.of(customerClass, version, zones));
                      }
                    }));
    return all.stream();
  }

  private static YearMonth monthOf(RateVersion version, Random random) {
    List<YearMonth> months = new ArrayList<>();
    YearMonth month = YearMonth.from(version.validity().from());
    while (months.size() < 24 && version.validity().contains(month.atDay(1))) {
      if (version.appliesOn(month.atDay(1))) {
        months.add(month);
      }
      month = month.plusMonths(1);
    }
    return months.get(random.nextInt(months.size()));
  }

  private static void compare(String name, BillingInput input, BillDraft bill) {
    ShadowBill shadow = ShadowRater.rate(ShadowCases.of(input, bill));
    Set<YearMonth> drawn =
        bill.lines(LineKind.ENERGY).map(BillLine::month).collect(Collectors.toSet());
    // A month in which nothing more was drawn is not printed again.
    assertThat(lines(shadow, drawn)).as(name).isEqualTo(lines(bill));
    assertThat(shadow.total()).as("%s: total", name).isEqualTo(bill.total());
  }

  private static List<String> lines(BillDraft bill) {
    return bill.lines(LineKind.ENERGY)
        .map(
            line ->
                line.month()
                    + " "
                    + line.zone().orElseThrow().zones()
                    + line.zone().orElseThrow().register()
                    + " "
                    + line.quantity()
                    + " = "
                    + line.amount())
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static List<String> lines(ShadowBill bill, Set<YearMonth> months) {
    return bill.lines(ShadowCase.Item.ENERGY).stream()
        .filter(line -> months.contains(line.month()))
        .map(
            line ->
                line.month()
                    + " "
                    + line.dial().orElseThrow().zones()
                    + "T"
                    + line.dial().orElseThrow().register()
                    + " "
                    + line.volume()
                    + " = "
                    + line.amount())
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
