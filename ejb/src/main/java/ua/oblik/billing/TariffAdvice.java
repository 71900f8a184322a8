package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.AgreementInput;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.billing.Quote;
import ua.oblik.domain.billing.Threshold;
import ua.oblik.domain.billing.ZoneAdvice;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.tariff.Tariffs;

/** Tells households what a threshold or a meter of two zones means for them, by the quote alone. */
@Stateless
public class TariffAdvice {
  private static final int MONTHS = 12;
  private static final int HUNDRED = 100;

  @Inject private AccountAccess access;
  @Inject private OneBill oneBill;
  @Inject private ConsumptionHistory history;
  @Inject private Tariffs tariffs;
  @Inject private BusinessClock clock;

  /**
   * What an account's own consumption cost with the zones it has and would have cost with one;
   * where it has one, what it would have cost with two.
   *
   * @param advice month by month
   * @param nightPercent the share of the night it was reckoned with
   * @param measured whether the account's meter has zones and measured that share
   */
  public record OwnAdvice(ZoneAdvice advice, int nightPercent, boolean measured) {}

  /** The threshold that a month's consumption is about to cross, if there is one. */
  public Optional<Threshold> threshold(Quote.Request request) {
    return Threshold.near(request, tariffs.book());
  }

  /**
   * The same for the last month of a bill that is being previewed.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public Optional<Threshold> threshold(AccountNumber number, BillPreview bill) {
    YearMonth month = YearMonth.from(bill.period().lastDay());
    Map<String, BigDecimal> consumption = new TreeMap<>();
    bill.lines().stream()
        .filter(line -> line.kind() == LineKind.ENERGY && line.month().equals(month))
        .filter(line -> line.register().isPresent())
        .forEach(
            line ->
                consumption.merge(
                    line.register().get().name(), whole(line.quantity()), BigDecimal::add));
    return consumption.isEmpty()
        ? Optional.empty()
        : household(number)
            .flatMap(
                kind -> threshold(new Quote.Request(kind.name(), month.toString(), consumption)));
  }

  /** What these months would have cost a household. */
  public ZoneAdvice zones(
      CustomerClass household, SortedMap<YearMonth, Energy> volumes, int nightPercent) {
    return ZoneAdvice.of(household, volumes, nightPercent, tariffs.book());
  }

  /**
   * What an account's last twelve months would have cost.
   *
   * @param nightPercent the share of the night, unless the meter measures it
   * @return empty for a legal entity and before the first bill
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public Optional<OwnAdvice> ofLastYear(AccountNumber number, int nightPercent) {
    List<MonthOfUse> all = history.of(number);
    List<MonthOfUse> year = all.subList(Math.max(0, all.size() - MONTHS), all.size());
    Optional<CustomerClass> household = household(number);
    if (year.isEmpty() || household.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        nightShare(year)
            .map(percent -> new OwnAdvice(owned(household.get(), year), percent, true))
            .orElseGet(
                () ->
                    new OwnAdvice(
                        zones(household.get(), totals(year), nightPercent), nightPercent, false)));
  }

  private ZoneAdvice owned(CustomerClass household, List<MonthOfUse> year) {
    SortedMap<YearMonth, SortedMap<RegisterCode, Energy>> volumes = new TreeMap<>();
    year.stream()
        .filter(month -> month.volumes().values().stream().noneMatch(Energy::isNegative))
        .forEach(month -> volumes.put(month.month(), new TreeMap<>(month.volumes())));
    return ZoneAdvice.owned(household, volumes, tariffs.book());
  }

  private static SortedMap<YearMonth, Energy> totals(List<MonthOfUse> year) {
    SortedMap<YearMonth, Energy> volumes = new TreeMap<>();
    year.stream()
        .filter(month -> !month.total().isNegative())
        .forEach(month -> volumes.put(month.month(), month.total()));
    return volumes;
  }

  private Optional<CustomerClass> household(AccountNumber number) {
    return oneBill
        .of(access.require(number, AccessLevel.VIEW), clock.today())
        .input()
        .agreements()
        .stream()
        .map(AgreementInput::terms)
        .flatMap(terms -> terms.on(clock.today()).stream())
        .map(AgreementInput.Terms::customerClass)
        .filter(CustomerClass::isHousehold)
        .findFirst();
  }

  /** The night is the last of two or three registers. */
  private static Optional<Integer> nightShare(List<MonthOfUse> year) {
    Map<RegisterCode, Energy> sums = new EnumMap<>(RegisterCode.class);
    year.forEach(
        month -> month.volumes().forEach((code, volume) -> sums.merge(code, volume, Energy::plus)));
    Energy all = Energy.sum(sums.values());
    if (sums.size() < 2 || all.isZero() || all.isNegative()) {
      return Optional.empty();
    }
    RegisterCode night = sums.containsKey(RegisterCode.T3) ? RegisterCode.T3 : RegisterCode.T2;
    long share = Math.max(0, sums.get(night).wattHours()) * HUNDRED / all.wattHours();
    return Optional.of(Math.toIntExact(Math.min(HUNDRED, share)));
  }

  private static BigDecimal whole(Energy volume) {
    return volume.kWh().setScale(0, RoundingMode.HALF_UP);
  }
}
