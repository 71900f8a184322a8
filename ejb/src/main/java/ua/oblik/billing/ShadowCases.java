package ua.oblik.billing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.AgreementInput;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillingInput;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.billing.LiveBill;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Boundary;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.MeterSpan;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.shadow.ShadowCase;
import ua.oblik.domain.shadow.ShadowCase.Charged;
import ua.oblik.domain.shadow.ShadowCase.Dated;
import ua.oblik.domain.shadow.ShadowCase.Item;
import ua.oblik.domain.shadow.ShadowDial;
import ua.oblik.domain.shadow.ShadowSupply;
import ua.oblik.domain.shadow.ShadowSupply.Read;
import ua.oblik.domain.shadow.ShadowSupply.Standing;
import ua.oblik.domain.shadow.ShadowWindow;

/** Tells the shadow about a bill in its own words: what lay before the engine, not what it made. */
final class ShadowCases {

  private ShadowCases() {}

  /**
   * The bill to be rated again, as far as the shadow must know it.
   *
   * @param days what it covers, by agreement, in the bill's order
   * @param estimates the volumes it did not read
   */
  record Subject(Map<AgreementId, DateRange> days, List<Estimated> estimates) {}

  /**
   * A stored estimate.
   *
   * @param agreement whose
   * @param days the days
   * @param volumes by register
   */
  record Estimated(AgreementId agreement, DateRange days, Map<RegisterCode, Energy> volumes) {}

  /** The case of a bill that is calculated and not yet issued. */
  static ShadowCase of(BillingInput input, BillDraft bill) {
    Map<AgreementId, DateRange> days = new LinkedHashMap<>();
    bill.spans().forEach(span -> days.put(span.agreement(), span.days()));
    List<LiveBill> standing =
        input.liveBills().stream()
            .filter(live -> !bill.supersedes().contains(live.number()))
            .toList();
    List<Estimated> estimates =
        bill.segments().stream()
            .filter(segment -> !segment.isActual())
            .map(segment -> new Estimated(segment.agreement(), segment.days(), segment.volumes()))
            .toList();
    return of(beside(input, standing), new Subject(days, estimates));
  }

  /** The same account with other bills beside the one to be rated. */
  static BillingInput beside(BillingInput input, List<LiveBill> standing) {
    return new BillingInput(
        input.account(),
        input.agreements(),
        standing,
        input.balance(),
        input.reliefs(),
        input.contracted(),
        input.rules(),
        input.request());
  }

  /**
   * The case of a bill.
   *
   * @param input what the bill was calculated from; of its live bills those that still stand beside
   *     it
   */
  static ShadowCase of(BillingInput input, Subject subject) {
    List<ShadowSupply> supplies = new ArrayList<>();
    subject.days().forEach((id, days) -> supplies.add(supply(input, subject, id, days)));
    return new ShadowCase(
        supplies,
        ShadowRates.of(input.rules().rates()),
        input.liveBills().stream()
            .flatMap(bill -> bill.lines().stream())
            .map(ShadowCases::charged)
            .toList(),
        new ShadowWindow(input.rules().window().lastDays(), input.rules().window().throughDay()),
        new ShadowCase.Support(
            dated(
                input
                    .reliefs()
                    .percentage()
                    .map(relief -> new ShadowCase.Relief(relief.percent(), relief.normPerMonth()))),
            dated(input.reliefs().subsidy().map(subsidy -> subsidy.perMonth()))),
        dated(input.rules().reactive().map(ShadowRates::figures)),
        new ShadowCase.Contract(input.contracted().byMonth(), dated(input.rules().excessPercent())),
        isHousehold(input, subject)
            ? List.of()
            : dated(input.rules().vat().map(vat -> vat.percent())));
  }

  private static boolean isHousehold(BillingInput input, Subject subject) {
    return subject.days().entrySet().stream()
        .allMatch(
            covered ->
                agreement(input, covered.getKey())
                    .terms()
                    .on(covered.getValue().from())
                    .map(terms -> terms.customerClass().isHousehold())
                    .orElse(true));
  }

  private static AgreementInput agreement(BillingInput input, AgreementId id) {
    return input.agreements().stream()
        .filter(agreement -> agreement.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no agreement " + id));
  }

  private static ShadowSupply supply(
      BillingInput input, Subject subject, AgreementId id, DateRange days) {
    AgreementInput agreement = agreement(input, id);
    List<LiveBill.Span> before =
        input.liveBills().stream()
            .flatMap(bill -> bill.spans().stream())
            .filter(span -> span.agreement().equals(id))
            .toList();
    return new ShadowSupply(
        id.value(),
        days,
        before.stream().map(LiveBill.Span::days).toList(),
        agreement.terms().eras().stream()
            .map(
                era -> new ShadowSupply.ClassOfDays(era.days(), era.value().customerClass().name()))
            .toList(),
        agreement.meters().stream().map(meter -> dials(meter, before)).toList(),
        dated(agreement.equivalents().map(Coefficient::value)),
        subject.estimates().stream()
            .filter(estimate -> estimate.agreement().equals(id))
            .map(
                estimate ->
                    new ShadowSupply.Estimate(
                        estimate.days(), zones(estimate), numbered(estimate.volumes())))
            .toList());
  }

  private static ShadowSupply.Dials dials(MeterSpan meter, List<LiveBill.Span> before) {
    List<Read> reads = new ArrayList<>();
    meter.reads().stream()
        .filter(MeterRead::isActual)
        .forEach(read -> reads.add(read(read, standing(read))));
    before.stream()
        .flatMap(span -> closing(span).stream())
        .filter(closing -> closing.meter().equals(meter.plate().serial()))
        .forEach(closing -> reads.add(closed(closing)));
    return new ShadowSupply.Dials(
        meter.inPlace(),
        meter.plate().zones(),
        meter.plate().reactive().codes().stream().map(ShadowCases::number).toList(),
        meter.plate().capacity(),
        meter.plate().multiplier(),
        reads);
  }

  /** A bill that ends with a read holds on to it, whatever is read in the window afterwards. */
  private static Optional<Boundary> closing(LiveBill.Span span) {
    return span.lastActual().filter(last -> !last.effectiveOn().isAfter(span.days().until()));
  }

  private static Read closed(Boundary closing) {
    return new Read(
        closing.effectiveOn(),
        Standing.CLOSED_A_BILL,
        closing.read().rolledOver(),
        numbered(closing.read().values()));
  }

  private static Read read(MeterRead read, Standing standing) {
    return new Read(read.readOn(), standing, read.rolledOver(), numbered(read.values()));
  }

  private static Standing standing(MeterRead read) {
    return read.source().keepsItsDate() ? Standing.OF_ITS_OWN_DATE : Standing.BY_WINDOW;
  }

  private static Map<Integer, Energy> numbered(Map<RegisterCode, Energy> values) {
    return values.entrySet().stream()
        .collect(
            Collectors.toMap(
                value -> number(value.getKey()),
                Map.Entry::getValue,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static Charged charged(LiveBill.Line line) {
    return new Charged(
        line.agreement().value(),
        item(line.kind()),
        line.days(),
        line.zone().map(ShadowCases::dial),
        line.quantity(),
        line.amount());
  }

  private static Item item(LineKind kind) {
    return switch (kind) {
      case ENERGY, CHARGED_BEFORE -> Item.ENERGY;
      case FIXED -> Item.STANDING;
      case MINIMUM -> Item.MINIMUM;
      case EXCESS -> Item.EXCESS;
      case REACTIVE -> Item.REACTIVE;
      case REACTIVE_FED -> Item.REACTIVE_FED;
      case REACTIVE_SURCHARGE -> Item.REACTIVE_SURCHARGE;
      case RELIEF -> Item.RELIEF;
      case SUBSIDY -> Item.SUBSIDY;
      case VAT -> Item.VAT;
    };
  }

  private static int zones(Estimated estimate) {
    return (int) estimate.volumes().keySet().stream().filter(code -> !code.isReactive()).count();
  }

  static ShadowDial dial(Zone zone) {
    return new ShadowDial(zone.zones(), number(zone.register()));
  }

  private static int number(RegisterCode register) {
    return switch (register) {
      case T1 -> 1;
      case T2 -> 2;
      case T3 -> 3;
      case R1 -> 11;
      case R2 -> 12;
    };
  }

  private static <T> List<Dated<T>> dated(Timeline<T> timeline) {
    return timeline.eras().stream().map(era -> new Dated<>(era.days(), era.value())).toList();
  }
}
