package ua.oblik.config.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import ua.oblik.domain.billing.BillingInput;
import ua.oblik.domain.billing.BillingRules;
import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Vat;
import ua.oblik.domain.metering.Estimation;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.HouseholdTariffs;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.RateVersion;

/** What the monthly run of October 2025 calculates from, account by account, without a database. */
public final class RunInputs {

  private static final LocalDate NOTHING_ON_TOP = LocalDate.of(2018, 6, 11);
  private static final int DUE_DAY = 20;
  private static final int VAT_PERCENT = 20;
  private static final int YEARS = 2;

  private RunInputs() {}

  /** The inputs of the first accounts of the region. */
  public static List<BillingInput> of(int accounts) {
    BillingRules rules = rules();
    History history = History.beforeTheLastRun(YEARS);
    YearMonth month = history.lastMonth().plusMonths(1);
    return LongStream.rangeClosed(1, accounts)
        .mapToObj(n -> OrdinaryAccounts.tell(n, history))
        .map(story -> Chronicle.nextInput(story, rules, history, month))
        .toList();
  }

  /** The rules without the ids that versions have where they are stored. */
  static BillingRules rules() {
    RateBook households = HouseholdTariffs.load();
    Map<CustomerClass, List<RateVersion>> schedules = new EnumMap<>(CustomerClass.class);
    schedules.putAll(households.schedules());
    schedules.put(CustomerClass.LEGAL_ENTITY, DemoRates.ofLegalEntities());
    return new BillingRules(
        new RateBook(schedules, households.zonePeriods()),
        ReadingWindow.STANDARD,
        Estimation.Policy.STANDARD,
        DUE_DAY,
        Timeline.always(new Vat(VAT_PERCENT)),
        DemoRates.reactive(),
        Timeline.from(NOTHING_ON_TOP, 0));
  }
}
