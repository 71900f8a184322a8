package ua.oblik.domain.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.GoldenCase.Said;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.domain.calendar.Season;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.measure.Vat;
import ua.oblik.domain.metering.Estimation;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.payment.LateFee;
import ua.oblik.domain.tariff.Block;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.FixedCharge;
import ua.oblik.domain.tariff.PriceBasis;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.domain.tariff.ReactiveTerms;
import ua.oblik.domain.tariff.TariffSource;
import ua.oblik.domain.tariff.TierPolicy;
import ua.oblik.domain.tariff.ZonePeriod;

/** The account of a golden case: what has been said of it so far, and the bills it was issued. */
final class GoldenAccount {

  private static final int DUE_DAY = 20;

  private final List<GoldenAgreement> agreements = new ArrayList<>(List.of(new GoldenAgreement(1)));
  private final Map<CustomerClass, List<RateVersion>> ownRates = new EnumMap<>(CustomerClass.class);
  private final List<Era<Reliefs.Percentage>> reliefs = new ArrayList<>();
  private final List<Era<Reliefs.Subsidy>> subsidies = new ArrayList<>();
  private final List<Era<Vat>> vat = new ArrayList<>();
  private final Map<YearMonth, Energy> contracted = new TreeMap<>();
  private final List<Era<Integer>> excessPercent = new ArrayList<>();
  private final List<Era<ReactiveTerms>> figures = new ArrayList<>();
  private final List<LiveBill> live = new ArrayList<>();
  private final GoldenDebts debts = new GoldenDebts();
  private final List<ZonePeriod> zones = new ArrayList<>(BillingSamples.BOOK.zonePeriods());
  private Money balance = Money.ZERO;
  private CustomerClass lastRated = CustomerClass.LEGAL_ENTITY;
  private long lastNumber;

  /** Takes note of what happened. */
  void hear(Said said) {
    switch (said.sentence()) {
      case AGREEMENT -> agreements.add(new GoldenAgreement(agreements.size() + 1));
      case RELIEF ->
          reliefs.add(
              new Era<>(
                  new DateRange(said.date(3), said.dateOrOpen(4)),
                  new Reliefs.Percentage(said.count(1, 0), said.energy(2), "decision")));
      case SUBSIDY ->
          subsidies.add(
              new Era<>(
                  new DateRange(said.date(2), said.dateOrOpen(3)),
                  new Reliefs.Subsidy(said.money(1), "decision")));
      case VAT -> vat(said);
      case RATE -> rate(said);
      case FIXED -> fixed(said);
      case MINIMUM -> minimum(said);
      case ZONE -> zone(said);
      case OWED -> balance = balance.plus(said.money(1));
      case PAID -> paid(said);
      case FIGURES -> figures(said);
      case CONTRACTED -> contracted.put(said.month(2), said.energy(1));
      case MORE_COSTS -> moreCosts(said);
      case LATE_FEE ->
          debts.rule(
              new LateFee.Rule(BigDecimal.valueOf(said.count(1, 0)), said.count(2, 0)),
              said.date(3));
      default -> agreements.get(agreements.size() - 1).hear(said);
    }
  }

  /** Asks for a bill and, if there is one, issues it. */
  Answer ask(Said said) {
    BillOutcome outcome = BillCalculator.calculate(input(request(said)));
    if (!(outcome instanceof BillOutcome.Billed billed)) {
      return new Answer(outcome, List.of(), List.of());
    }
    List<BillDraft> drafts = billed.issuedAs(new BillNumber(lastNumber + 1));
    List<BillingInput> inputs = new ArrayList<>();
    for (BillDraft draft : drafts) {
      lastNumber++;
      inputs.add(input(request(said)));
      live.removeIf(bill -> draft.supersedes().contains(bill.number()));
      live.add(draft.live(new BillNumber(lastNumber)));
      debts.issued(new BillNumber(lastNumber), draft);
      balance = balance.plus(draft.difference());
    }
    return new Answer(outcome, drafts, inputs);
  }

  /** Posts the late fees of a month and answers them. */
  Money fees(Said said) {
    Money fees = debts.fees(said.month(1));
    balance = balance.plus(fees);
    return fees;
  }

  private void paid(Said said) {
    balance = balance.minus(said.money(1));
    if (said.has(2)) {
      debts.paid(said.money(1), said.date(2));
    }
  }

  /**
   * What came of a request.
   *
   * @param outcome as answered
   * @param bills issued, none if parked
   * @param inputs the account as it was when each of them was issued
   */
  record Answer(BillOutcome outcome, List<BillDraft> bills, List<BillingInput> inputs) {}

  private static BillRequest request(Said said) {
    if (said.sentence() == GoldenSentence.RUN) {
      YearMonth month = said.month(1);
      return new BillRequest.Monthly(month, month.plusMonths(1).atDay(4));
    }
    if (said.sentence() == GoldenSentence.FINAL) {
      return new BillRequest.Final(
          new AgreementId(said.count(2, 1)),
          said.date(1),
          said.has(3) ? said.date(3) : said.date(1));
    }
    if (said.sentence() == GoldenSentence.REBILL) {
      return new BillRequest.Rebill(new BillNumber(said.count(1, 0)), said.date(2));
    }
    return new BillRequest.Ordered(said.date(1), said.has(2) ? said.date(2) : said.date(1));
  }

  private BillingInput input(BillRequest request) {
    RateBook facts = BillingSamples.BOOK;
    Map<CustomerClass, List<RateVersion>> schedules = new EnumMap<>(CustomerClass.class);
    schedules.putAll(facts.schedules());
    schedules.putAll(ownRates);
    return new BillingInput(
        BillingSamples.NUMBER,
        agreements.stream().map(GoldenAgreement::input).toList(),
        live,
        balance,
        new Reliefs(new Timeline<>(reliefs), new Timeline<>(subsidies)),
        new ContractedVolumes(contracted),
        new BillingRules(
            new RateBook(schedules, zones),
            ReadingWindow.STANDARD,
            Estimation.Policy.STANDARD,
            DUE_DAY,
            vat.isEmpty() ? BillingSamples.VAT : new Timeline<>(vat),
            new Timeline<>(figures),
            new Timeline<>(excessPercent)),
        request);
  }

  private void figures(Said said) {
    LocalDate from = said.date(5);
    if (!figures.isEmpty()) {
      Era<ReactiveTerms> last = figures.remove(figures.size() - 1);
      figures.add(new Era<>(new DateRange(last.days().from(), from), last.value()));
    }
    figures.add(
        new Era<>(
            DateRange.startingOn(from),
            new ReactiveTerms(
                UnitRate.of(said.word(1)),
                said.count(2, 0),
                Coefficient.of(said.word(3)),
                Coefficient.of(said.word(4)))));
  }

  private void moreCosts(Said said) {
    LocalDate from = said.date(2);
    if (!excessPercent.isEmpty()) {
      Era<Integer> last = excessPercent.remove(excessPercent.size() - 1);
      excessPercent.add(new Era<>(new DateRange(last.days().from(), from), last.value()));
    }
    excessPercent.add(new Era<>(DateRange.startingOn(from), said.count(1, 0)));
  }

  private void vat(Said said) {
    LocalDate from = said.date(2);
    if (!vat.isEmpty()) {
      Era<Vat> last = vat.remove(vat.size() - 1);
      vat.add(new Era<>(new DateRange(last.days().from(), from), last.value()));
    }
    vat.add(new Era<>(DateRange.startingOn(from), new Vat(said.count(1, 0))));
  }

  /** {@code 100 at 1.5, rest at 2.5}. */
  private void rate(Said said) {
    List<Block> blocks = new ArrayList<>();
    for (String block : said.word(6).split(", ", -1)) {
      String[] parts = block.split(" at ", -1);
      Optional<Energy> upTo =
          "rest".equals(parts[0]) ? Optional.empty() : Optional.of(Energy.of(parts[0]));
      blocks.add(new Block(blocks.size() + 1, upTo, UnitRate.of(parts[1])));
    }
    lastRated = CustomerClass.valueOf(said.word(1));
    ownRates
        .computeIfAbsent(lastRated, c -> new ArrayList<>())
        .add(
            new RateVersion(
                ownRates.get(lastRated).size() + 1L,
                new DateRange(said.date(2), said.dateOrOpen(3)),
                Season.WHOLE_YEAR,
                "cliff".equals(said.word(4)) ? TierPolicy.CLIFF : TierPolicy.GRADUATED,
                "net".equals(said.word(5)) ? PriceBasis.NET : PriceBasis.WITH_VAT,
                blocks,
                List.of(),
                new TariffSource("made up for the case", "demo")));
  }

  /** From a day on a register counts otherwise than the facts say. */
  private void zone(Said said) {
    RegisterCode register = RegisterCode.valueOf(said.word(1));
    LocalDate from = said.date(4);
    for (ZonePeriod period : List.copyOf(zones)) {
      if (period.zones() == said.count(2, 0)
          && period.register() == register
          && period.validity().contains(from)) {
        zones.remove(period);
        zones.add(
            during(period, new DateRange(period.validity().from(), from), period.coefficient()));
        zones.add(
            during(
                period,
                new DateRange(from, period.validity().until()),
                Coefficient.of(said.word(3))));
      }
    }
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

  private void minimum(Said said) {
    List<RateVersion> versions = ownRates.get(lastRated);
    RateVersion last = versions.remove(versions.size() - 1);
    versions.add(
        new RateVersion(
            last.id(),
            last.validity(),
            last.season(),
            last.policy(),
            last.basis(),
            last.blocks(),
            last.fixedCharges(),
            Optional.of(said.money(1)),
            last.source()));
  }

  private void fixed(Said said) {
    List<RateVersion> versions = ownRates.get(lastRated);
    RateVersion last = versions.remove(versions.size() - 1);
    List<FixedCharge> charges = new ArrayList<>(last.fixedCharges());
    charges.add(
        new FixedCharge(
            "charge " + (charges.size() + 1),
            said.money(1),
            "day".equals(said.word(2)) ? FixedCharge.Per.DAY : FixedCharge.Per.MONTH));
    versions.add(
        new RateVersion(
            last.id(),
            last.validity(),
            last.season(),
            last.policy(),
            last.basis(),
            last.blocks(),
            charges,
            last.minimumCharge(),
            last.source()));
  }
}
