package ua.oblik.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.AgreementInput;
import ua.oblik.domain.billing.BillCalculator;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillOutcome;
import ua.oblik.domain.billing.BillRequest;
import ua.oblik.domain.billing.BillingInput;
import ua.oblik.domain.billing.BillingRules;
import ua.oblik.domain.billing.ContractedVolumes;
import ua.oblik.domain.billing.LiveBill;
import ua.oblik.domain.billing.Reliefs;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.Vat;
import ua.oblik.domain.metering.Estimation;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.MeterSpan;
import ua.oblik.domain.metering.MeterSpan.MeterPlate;
import ua.oblik.domain.metering.ReactiveRegisters;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.domain.supply.SupplyState;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.ReactiveTerms;

/**
 * Months of a made-up account from a seed: reads on any day or none, orders, monthly runs, now and
 * then a roll-over, an exchange of the meter, a move inside a month, relief and subsidy.
 */
final class MadeUpHistory {

  private static final AgreementId AGREEMENT = new AgreementId(7);
  private static final int DIGITS = 5;
  private static final long CAPACITY = 100_000;

  private final Random random;
  private final RateBook book;
  private final CustomerClass customerClass;
  private final BiConsumer<BillingInput, BillDraft> onBill;
  private final List<MeterSpan> meters = new ArrayList<>();
  private final List<LiveBill> live = new ArrayList<>();
  private final DateRange inForce;
  private final Reliefs reliefs;
  private Timeline<Vat> vat = Timeline.always(new Vat(20));
  private Timeline<ReactiveTerms> figures = Timeline.empty();
  private Timeline<Integer> excess = Timeline.empty();
  private ContractedVolumes contracted = ContractedVolumes.NONE;
  private Timeline<Coefficient> equivalents = Timeline.empty();
  private Timeline<AgreementInput.Terms> terms;
  private final long[] reactive = new long[2];
  private long[] registers;
  private long most;
  private long consumed;
  private long bills;

  MadeUpHistory(
      long seed,
      RateBook book,
      CustomerClass customerClass,
      LocalDate from,
      BiConsumer<BillingInput, BillDraft> onBill) {
    this.random = new Random(seed);
    this.book = book;
    this.customerClass = customerClass;
    this.onBill = onBill;
    this.inForce = DateRange.startingOn(from);
    this.terms = Timeline.from(from, terms(customerClass));
    this.reliefs = reliefs();
  }

  /** From some days on the class is another one. */
  MadeUpHistory changing(Timeline<CustomerClass> classes) {
    terms = classes.map(MadeUpHistory::terms);
    return this;
  }

  private static AgreementInput.Terms terms(CustomerClass customerClass) {
    return new AgreementInput.Terms(customerClass, Energy.ofKWh(150));
  }

  /** The VAT in place of one that never changes. */
  MadeUpHistory taxed(Timeline<Vat> rates) {
    vat = rates;
    return this;
  }

  /** Meters count reactive energy too, and it is charged. */
  MadeUpHistory reactive(Timeline<ReactiveTerms> terms, Timeline<Coefficient> equivalentsOfPoint) {
    figures = terms;
    equivalents = equivalentsOfPoint;
    return this;
  }

  /** Volumes are agreed on for months, and more costs a percentage more. */
  MadeUpHistory contracted(ContractedVolumes volumes, Timeline<Integer> percent) {
    contracted = volumes;
    excess = percent;
    return this;
  }

  /** Lives through months from the first on, with a meter of so many registers. */
  void live(int zones, YearMonth first, int months) {
    most = List.of(60L, 250L, 1000L, 4000L).get(random.nextInt(4)) / zones;
    registers = new long[zones];
    for (int i = 0; i < zones; i++) {
      registers[i] =
          random.nextInt(8) == 0 ? CAPACITY - 1 - random.nextInt(40) : random.nextInt(50_000);
    }
    install(inForce.from());
    for (int i = 0; i < months; i++) {
      month(first.plusMonths(i));
    }
  }

  /** A last read and a bill up to it: nothing stays estimated. */
  void end(LocalDate on) {
    read(on);
    order(on);
  }

  long bills() {
    return bills;
  }

  /** All that has run through the registers, in watt-hours, and was read. */
  long consumed() {
    return consumed;
  }

  List<LiveBill> liveBills() {
    return List.copyOf(live);
  }

  private void month(YearMonth month) {
    int start = month.equals(YearMonth.from(inForce.from())) ? inForce.from().getDayOfMonth() : 1;
    int day = Math.max(4, start + 1) + random.nextInt(8);
    boolean mayRead = day < 20;
    if (mayRead && random.nextInt(3) == 0) {
      read(month.atDay(day));
      if (random.nextBoolean()) {
        order(month.atDay(day));
      }
    }
    if (mayRead && random.nextInt(12) == 0) {
      exchange(month.atDay(day + 2));
    }
    if (random.nextInt(4) == 0) {
      read(month.atDay(24));
      order(month.atDay(24));
    }
    if (random.nextBoolean()) {
      read(month.plusMonths(1).atDay(1 + random.nextInt(3)));
    }
    bill(new BillRequest.Monthly(month, month.plusMonths(1).atDay(4)));
  }

  private void order(LocalDate day) {
    bill(new BillRequest.Ordered(day, day));
  }

  private void bill(BillRequest request) {
    BillOutcome outcome = BillCalculator.calculate(input(request));
    if (outcome instanceof BillOutcome.Billed billed) {
      for (BillDraft draft : billed.issuedAs(new BillNumber(bills + 1))) {
        onBill.accept(input(request), draft);
        live.removeIf(bill -> draft.supersedes().contains(bill.number()));
        bills++;
        live.add(draft.live(new BillNumber(bills)));
      }
    }
  }

  private BillingInput input(BillRequest request) {
    return new BillingInput(
        AccountNumber.of("1234567890"),
        List.of(
            new AgreementInput(
                AGREEMENT,
                ServicePointCode.completing("62Z000000000001"),
                inForce,
                terms,
                Timeline.<SupplyState>empty(),
                meters,
                equivalents)),
        live,
        Money.ZERO,
        reliefs,
        contracted,
        new BillingRules(
            book, ReadingWindow.STANDARD, Estimation.Policy.STANDARD, 20, vat, figures, excess),
        request);
  }

  private Reliefs reliefs() {
    if (!customerClass.isHousehold()) {
      return new Reliefs(Timeline.empty(), Timeline.empty());
    }
    int kind = random.nextInt(6);
    return new Reliefs(
        kind == 0 || kind == 1
            ? Timeline.always(
                new Reliefs.Percentage(
                    List.of(25, 50, 75, 100).get(random.nextInt(4)),
                    Energy.ofKWh(List.of(30, 75, 130).get(random.nextInt(3))),
                    "relief"))
            : Timeline.empty(),
        kind == 1 || kind == 2
            ? Timeline.always(new Reliefs.Subsidy(Money.ofKopiykas(1234), "subsidy"))
            : Timeline.empty());
  }

  private void install(LocalDate on) {
    meters.add(
        new MeterSpan(
            new MeterPlate(
                new MeterSerial("M" + meters.size()),
                registers.length,
                DIGITS,
                1 + random.nextInt(2),
                equivalents.eras().isEmpty()
                    ? ReactiveRegisters.NONE
                    : List.of(ReactiveRegisters.values()).get(random.nextInt(3))),
            DateRange.startingOn(on),
            List.of()));
    add(read(on, ReadSource.INSTALLATION, false));
  }

  private void exchange(LocalDate on) {
    MeterSpan old = meters.remove(meters.size() - 1);
    boolean rolled = consume(old.plate().multiplier());
    meters.add(new MeterSpan(old.plate(), new DateRange(old.inPlace().from(), on), old.reads()));
    add(read(on, ReadSource.REMOVAL, rolled));
    registers = new long[1 + random.nextInt(3)];
    install(on);
  }

  private void read(LocalDate on) {
    boolean rolled = consume(meters.get(meters.size() - 1).plate().multiplier());
    add(read(on, ReadSource.CUSTOMER, rolled));
  }

  private boolean consume(int multiplier) {
    boolean rolled = false;
    for (int i = 0; i < registers.length; i++) {
      long more = random.nextInt(6) == 0 ? 0 : random.nextLong(most);
      consumed += more * multiplier * 1000;
      registers[i] += more;
      rolled |= registers[i] >= CAPACITY;
      registers[i] %= CAPACITY;
    }
    if (!equivalents.eras().isEmpty()) {
      for (int i = 0; i < reactive.length; i++) {
        reactive[i] += random.nextInt(3) == 0 ? 0 : random.nextLong(most);
        rolled |= reactive[i] >= CAPACITY;
        reactive[i] %= CAPACITY;
      }
    }
    return rolled;
  }

  private MeterRead read(LocalDate on, ReadSource source, boolean rolled) {
    Map<RegisterCode, Energy> values = new EnumMap<>(RegisterCode.class);
    for (int i = 0; i < registers.length; i++) {
      values.put(RegisterCode.of(registers.length).get(i), Energy.ofKWh(registers[i]));
    }
    List<RegisterCode> codes = meters.get(meters.size() - 1).plate().reactive().codes();
    for (RegisterCode code : codes) {
      values.put(code, Energy.ofKWh(reactive[codes.indexOf(code)]));
    }
    return new MeterRead(on, values, source, ReadQuality.VALID, rolled);
  }

  private void add(MeterRead read) {
    MeterSpan last = meters.remove(meters.size() - 1);
    List<MeterRead> reads = new ArrayList<>(last.reads());
    reads.add(read);
    meters.add(new MeterSpan(last.plate(), last.inPlace(), reads));
  }
}
