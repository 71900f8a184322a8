package ua.oblik.web.entrance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ua.oblik.billing.Quotes;
import ua.oblik.billing.TariffAdvice;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.billing.Quote;
import ua.oblik.domain.billing.Threshold;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.rating.RatedLine;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.TariffSource;
import ua.oblik.web.ui.Messages;

/** The tariff calculator: what the energy of a month costs, with its lines. */
@Named
@RequestScoped
public class CalculatorBacking {
  private static final int FIRST_YEAR = 2006;
  private static final String MISSING = "Quote.Reason." + Quote.Reason.MISSING_ZONE;

  @Inject private Quotes quotes;
  @Inject private TariffAdvice advice;
  @Inject private BusinessClock clock;
  @Inject private Messages messages;

  private CustomerClass customerClass = CustomerClass.URBAN;
  private int zones = 1;
  private int month;
  private int year;
  private final Map<String, Energy> volumes = new HashMap<>();
  private Quote.Quoted quoted;
  private Threshold threshold;

  @PostConstruct
  void thisMonth() {
    LocalDate today = clock.today();
    month = today.getMonthValue();
    year = today.getYear();
  }

  /** Asks for the quote, or says beside the field what is missing. */
  public void calculate() {
    List<RegisterCode> registers = RegisterCode.of(zones);
    List<RegisterCode> empty =
        registers.stream().filter(register -> volumes.get(field(register)) == null).toList();
    if (!empty.isEmpty()) {
      empty.forEach(register -> messages.error(field(register), MISSING));
      return;
    }
    Map<String, BigDecimal> consumption =
        registers.stream().collect(Collectors.toMap(Enum::name, r -> volumes.get(field(r)).kWh()));
    String asked = YearMonth.of(year, month).toString();
    Quote.Request request = new Quote.Request(customerClass.name(), asked, consumption);
    Quote.Outcome outcome = quotes.quote(request);
    if (outcome instanceof Quote.Quoted answer) {
      quoted = answer;
      threshold = advice.threshold(request).orElse(null);
    } else if (outcome instanceof Quote.Refused refused) {
      messages.error(fieldOf(refused), "Quote.Reason." + refused.reason());
    }
  }

  private String field(RegisterCode register) {
    return "z" + zones + register;
  }

  private String fieldOf(Quote.Refused refused) {
    String asked = refused.field();
    if (asked.startsWith("consumption.")) {
      return "z" + zones + asked.substring(asked.indexOf('.') + 1);
    }
    return asked.equals("consumption") ? field(RegisterCode.T1) : asked;
  }

  /** Classes of households; legal entities have offers of their own. */
  public List<CustomerClass> getClasses() {
    return List.of(CustomerClass.values()).stream().filter(CustomerClass::isHousehold).toList();
  }

  /** Years with published tariffs, the latest first. */
  public List<Integer> getYears() {
    int last = clock.today().getYear();
    return IntStream.rangeClosed(FIRST_YEAR, last).mapToObj(y -> last + FIRST_YEAR - y).toList();
  }

  /** A threshold of the tariff that is near, or null. */
  public Threshold getThreshold() {
    return threshold;
  }

  /** Where the price of the first days comes from, and how sure it is; null without consumption. */
  public TariffSource getSource() {
    List<RatedLine> lines = quoted == null ? List.of() : quoted.lines();
    return lines.isEmpty() ? null : lines.get(0).price().version().source();
  }

  public Quote.Quoted getQuoted() {
    return quoted;
  }

  public Map<String, Energy> getVolumes() {
    return volumes;
  }

  public CustomerClass getCustomerClass() {
    return customerClass;
  }

  public void setCustomerClass(CustomerClass customerClass) {
    this.customerClass = customerClass;
  }

  public int getZones() {
    return zones;
  }

  public void setZones(int zones) {
    this.zones = zones;
  }

  public int getMonth() {
    return month;
  }

  public void setMonth(int month) {
    this.month = month;
  }

  public int getYear() {
    return year;
  }

  public void setYear(int year) {
    this.year = year;
  }
}
