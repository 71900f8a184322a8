package ua.oblik.web.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import ua.oblik.billing.TariffAdvice;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.billing.ZoneAdvice;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.web.ui.Messages;

/**
 * Whether two zones would have paid over the last twelve months, for anybody who types a volume.
 */
@Named
@RequestScoped
public class AdvisorBacking {
  private static final int MONTHS = 12;
  private static final int USUAL = 30;
  private static final Energy MOST = Energy.ofKWh(1_000_000);

  @Inject private TariffAdvice advisor;
  @Inject private BusinessClock clock;
  @Inject private Messages messages;

  private CustomerClass customerClass = CustomerClass.URBAN;
  private Span span = Span.MONTH;
  private Energy volume;
  private int night = USUAL;
  private ZoneAdvice advice;

  /** What the typed volume is consumed in. */
  public enum Span {
    MONTH,
    YEAR
  }

  /** Compares, or says beside the field what is missing. */
  public void compare() {
    if (volume.isNegative() || volume.isZero() || volume.compareTo(MOST) > 0) {
      messages.error("volume", "advisor.volume.range");
      return;
    }
    SortedMap<YearMonth, Energy> volumes = new TreeMap<>();
    YearMonth last = YearMonth.from(clock.today()).minusMonths(1);
    for (int back = 0; back < MONTHS; back++) {
      volumes.put(last.minusMonths(back), monthly());
    }
    advice = advisor.zones(customerClass, volumes, night);
  }

  private Energy monthly() {
    BigDecimal kWh =
        span == Span.MONTH
            ? volume.kWh()
            : volume.kWh().divide(BigDecimal.valueOf(MONTHS), 0, RoundingMode.HALF_UP);
    return Energy.of(kWh);
  }

  /** Classes of households. */
  public List<CustomerClass> getClasses() {
    return List.of(CustomerClass.values()).stream().filter(CustomerClass::isHousehold).toList();
  }

  /** Shares of the night in percent. */
  public List<Integer> getShares() {
    return List.of(10, 20, 30, 40, 50, 60, 70);
  }

  public Span[] getSpans() {
    return Span.values();
  }

  public ZoneAdvice getAdvice() {
    return advice;
  }

  public CustomerClass getCustomerClass() {
    return customerClass;
  }

  public void setCustomerClass(CustomerClass customerClass) {
    this.customerClass = customerClass;
  }

  public Span getSpan() {
    return span;
  }

  public void setSpan(Span span) {
    this.span = span;
  }

  public Energy getVolume() {
    return volume;
  }

  public void setVolume(Energy volume) {
    this.volume = volume;
  }

  public int getNight() {
    return night;
  }

  public void setNight(int night) {
    this.night = night;
  }
}
