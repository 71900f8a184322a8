package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.Vat;
import ua.oblik.domain.metering.Estimation;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.MeterSpan;
import ua.oblik.domain.metering.MeterSpan.MeterPlate;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.domain.supply.SupplyState;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.HouseholdTariffs;
import ua.oblik.domain.tariff.RateBook;

/** An account that reads are entered for and bills are issued to, one after the other. */
final class BillingSamples {

  static final RateBook BOOK = HouseholdTariffs.load();
  static final AccountNumber NUMBER = AccountNumber.of("1234567890");
  static final AgreementId AGREEMENT = new AgreementId(7);
  static final ServicePointCode POINT = ServicePointCode.completing("62Z000000000001");
  static final Timeline<Vat> VAT = Timeline.always(new Vat(20));

  private final List<LiveBill> live = new ArrayList<>();
  private final List<MeterSpan> meters = new ArrayList<>();
  private final List<BillingSamples> beside = new ArrayList<>();
  private Timeline<AgreementInput.Terms> terms = Timeline.empty();
  private Timeline<SupplyState> supply = Timeline.empty();
  private DateRange inForce = DateRange.startingOn(LocalDate.of(2000, 1, 1));
  private Reliefs reliefs = Reliefs.NONE;
  private RateBook book = BOOK;
  private Money balance = Money.ZERO;
  private Timeline<Vat> vat = VAT;
  private AgreementId id = AGREEMENT;
  private long lastNumber = 100;

  /** A household of a class with a norm of 150 kWh. */
  static BillingSamples household(CustomerClass customerClass) {
    BillingSamples samples = new BillingSamples();
    samples.terms = Timeline.always(new AgreementInput.Terms(customerClass, Energy.ofKWh(150)));
    return samples;
  }

  static Map<RegisterCode, Energy> values(String text) {
    Map<RegisterCode, Energy> values = new EnumMap<>(RegisterCode.class);
    String[] parts = text.split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      values.put(RegisterCode.of(parts.length).get(i), Energy.of(parts[i]));
    }
    return values;
  }

  BillingSamples terms(Timeline<AgreementInput.Terms> given) {
    terms = given;
    return this;
  }

  BillingSamples supply(Timeline<SupplyState> given) {
    supply = given;
    return this;
  }

  BillingSamples inForce(DateRange given) {
    inForce = given;
    return this;
  }

  BillingSamples reliefs(Reliefs given) {
    reliefs = given;
    return this;
  }

  BillingSamples vat(Timeline<Vat> given) {
    vat = given;
    return this;
  }

  /** The same account has the agreement of another sample as well. */
  BillingSamples beside(BillingSamples other) {
    other.id = new AgreementId(AGREEMENT.value() + 1 + beside.size());
    beside.add(other);
    return this;
  }

  BillingSamples book(RateBook given) {
    book = given;
    return this;
  }

  BillingSamples meter(int zones) {
    return meter("M1", zones, DateRange.startingOn(LocalDate.of(2000, 1, 1)));
  }

  BillingSamples meter(String serial, int zones, DateRange inPlace) {
    meters.add(
        new MeterSpan(new MeterPlate(new MeterSerial(serial), zones, 6, 1), inPlace, List.of()));
    return this;
  }

  /** A customer's read of the last meter: {@code read("2025-11-05", "1200/450")}. */
  BillingSamples read(String on, String text) {
    return read(on, text, ReadSource.CUSTOMER, ReadQuality.VALID);
  }

  BillingSamples read(String on, String text, ReadSource source, ReadQuality quality) {
    return read(new MeterRead(LocalDate.parse(on), values(text), source, quality, false));
  }

  BillingSamples read(MeterRead read) {
    MeterSpan last = meters.remove(meters.size() - 1);
    List<MeterRead> reads = new ArrayList<>(last.reads());
    reads.add(read);
    meters.add(new MeterSpan(last.plate(), last.inPlace(), reads));
    return this;
  }

  BillingSamples exchangeMeter(String on, String removal, String serial, int zones, String start) {
    MeterSpan last = meters.remove(meters.size() - 1);
    LocalDate day = LocalDate.parse(on);
    meters.add(
        new MeterSpan(last.plate(), new DateRange(last.inPlace().from(), day), last.reads()));
    read(on, removal, ReadSource.REMOVAL, ReadQuality.VALID);
    meter(serial, zones, DateRange.startingOn(day));
    return read(on, start, ReadSource.INSTALLATION, ReadQuality.VALID);
  }

  BillOutcome ordered(String until) {
    return ordered(until, until);
  }

  BillOutcome ordered(String until, String today) {
    return BillCalculator.calculate(
        input(new BillRequest.Ordered(LocalDate.parse(until), LocalDate.parse(today))));
  }

  BillOutcome rebill(long number, String today) {
    return BillCalculator.calculate(
        input(new BillRequest.Rebill(new BillNumber(number), LocalDate.parse(today))));
  }

  /** A read takes the place of that of the same day. */
  BillingSamples correct(String on, String text) {
    MeterSpan last = meters.remove(meters.size() - 1);
    List<MeterRead> reads = new ArrayList<>(last.reads());
    reads.removeIf(read -> read.readOn().equals(LocalDate.parse(on)));
    meters.add(new MeterSpan(last.plate(), last.inPlace(), reads));
    return read(on, text, ReadSource.CUSTOMER, ReadQuality.EDITED);
  }

  BillOutcome monthly(String month) {
    YearMonth period = YearMonth.parse(month);
    return BillCalculator.calculate(
        input(new BillRequest.Monthly(period, period.plusMonths(1).atDay(4))));
  }

  BillingInput input(BillRequest request) {
    List<AgreementInput> agreements = new ArrayList<>(List.of(agreement()));
    beside.forEach(other -> agreements.add(other.agreement()));
    return new BillingInput(
        NUMBER,
        agreements,
        live,
        balance,
        reliefs,
        new BillingRules(book, ReadingWindow.STANDARD, Estimation.Policy.STANDARD, 20, vat),
        request);
  }

  private AgreementInput agreement() {
    return new AgreementInput(id, POINT, inForce, terms, supply, meters);
  }

  /** Issues what was calculated: posts its charge, reverses what it supersedes. */
  BillDraft issue(BillOutcome outcome) {
    return issueBoth(outcome).get(0);
  }

  /** The same, with the bill for the days after the read, if there is one. */
  List<BillDraft> issueBoth(BillOutcome outcome) {
    bill(outcome);
    List<BillDraft> drafts =
        ((BillOutcome.Billed) outcome).issuedAs(new BillNumber(lastNumber + 1));
    drafts.forEach(this::issue);
    return drafts;
  }

  private void issue(BillDraft draft) {
    live.removeIf(bill -> draft.supersedes().contains(bill.number()));
    lastNumber++;
    live.add(draft.live(new BillNumber(lastNumber)));
    balance = balance.plus(draft.difference());
  }

  BillingSamples pay(String amount) {
    balance = balance.minus(Money.of(amount));
    return this;
  }

  Money balance() {
    return balance;
  }

  BillNumber lastNumber() {
    return new BillNumber(lastNumber);
  }

  List<LiveBill> live() {
    return List.copyOf(live);
  }

  static BillDraft bill(BillOutcome outcome) {
    assertThat(outcome).isInstanceOf(BillOutcome.Billed.class);
    return ((BillOutcome.Billed) outcome).bill();
  }

  static BillOutcome.Parked parked(BillOutcome outcome) {
    assertThat(outcome).isInstanceOf(BillOutcome.Parked.class);
    return (BillOutcome.Parked) outcome;
  }

  /** Lines as a customer sees them: {@code 2021-11 T1 300 x 1.68 = 504.00}. */
  static List<String> lines(BillDraft bill) {
    return bill.lines().stream().map(BillingSamples::line).toList();
  }

  /** Segments as a customer sees them: {@code 2025-10-01..2025-11-05 actual 300/100}. */
  static List<String> segments(BillDraft bill) {
    return bill.segments().stream()
        .map(
            segment ->
                segment.days().from()
                    + ".."
                    + segment.days().until()
                    + " "
                    + segment.estimate().map(e -> e.rule().name()).orElse("actual")
                    + " "
                    + String.join(
                        "/", segment.volumes().values().stream().map(Energy::toString).toList()))
        .toList();
  }

  private static String line(BillLine line) {
    StringBuilder text = new StringBuilder().append(line.month()).append(' ');
    if (line.kind() != LineKind.ENERGY) {
      text.append(line.kind()).append(' ');
    }
    line.zone().ifPresent(zone -> text.append(zone.register()).append(' '));
    if (line.zone().isPresent()) {
      text.append(line.quantity()).append(' ');
    }
    line.price()
        .ifPresent(
            price -> {
              text.append("x ").append(price.rate()).append(' ');
              if (line.zone().get().zones() > 1) {
                text.append("x ").append(price.coefficient()).append(' ');
              }
            });
    return text.append("= ").append(line.amount()).toString();
  }
}
