package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.oblik.billing.ConsumptionHistory;
import ua.oblik.billing.MonthOfUse;
import ua.oblik.billing.SimilarHomesBook;
import ua.oblik.billing.SimilarUse;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.web.ui.Formats;

/** Consumption or cost of the last twelve billed months, beside the same months a year earlier. */
@Named
@RequestScoped
public class ConsumptionBacking {
  private static final int SHOWN = 12;

  @Inject private PortalAccount account;
  @Inject private ConsumptionHistory history;
  @Inject private SimilarHomesBook homes;

  private List<MonthOfUse> months = List.of();
  private Map<YearMonth, MonthOfUse> byMonth = Map.of();
  private Map<YearMonth, SimilarUse> similar;
  private String show = "energy";

  @PostConstruct
  void load() {
    if (account.isPresent()) {
      List<MonthOfUse> all = history.of(account.getNumber());
      months = all.subList(Math.max(0, all.size() - SHOWN), all.size());
      byMonth = all.stream().collect(Collectors.toMap(MonthOfUse::month, Function.identity()));
    }
  }

  /** The months shown, the earliest first. */
  public List<MonthOfUse> getMonths() {
    return months;
  }

  /** The same, the latest first, for the table. */
  public List<MonthOfUse> getRows() {
    return months.stream().sorted(Comparator.comparing(MonthOfUse::month).reversed()).toList();
  }

  /** The zones that were billed in these months. */
  public List<RegisterCode> getZones() {
    return months.stream()
        .flatMap(month -> month.volumes().keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The same month a year earlier, or null if it was not billed here. */
  public MonthOfUse yearBefore(MonthOfUse month) {
    return byMonth.get(month.month().minusYears(1));
  }

  /** What similar homes used in the month on the average, or null if it is not told. */
  public SimilarUse similar(MonthOfUse month) {
    if (similar == null) {
      similar = homes.of(account.getNumber());
    }
    return similar.get(month.month());
  }

  /** The latest comparison with similar homes, or null if there is none. */
  public MonthOfUse getCompared() {
    return getRows().stream().filter(month -> similar(month) != null).findFirst().orElse(null);
  }

  /** The bars of the chart. */
  public List<Column> getColumns() {
    ConsumptionChart chart =
        new ConsumptionChart(month -> Formats.monthShort(month.month()), this::yearBefore);
    return isCostShown() ? chart.ofCosts(months) : chart.ofVolumes(months, this::similar);
  }

  /** The volume of all months shown. */
  public Energy getTotal() {
    return Energy.sum(months.stream().map(MonthOfUse::total).toList());
  }

  /** The cost of all months shown. */
  public Money getCost() {
    return Money.sum(months.stream().map(MonthOfUse::cost).toList());
  }

  /** Whether the chart shows what it cost. */
  public boolean isCostShown() {
    return "cost".equals(show);
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }
}
