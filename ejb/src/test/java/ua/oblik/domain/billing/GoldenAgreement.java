package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.GoldenCase.Said;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.MeterSpan;
import ua.oblik.domain.metering.MeterSpan.MeterPlate;
import ua.oblik.domain.metering.ReactiveRegisters;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.supply.SupplyState;
import ua.oblik.domain.tariff.CustomerClass;

/** An agreement of a golden case with its meters. */
final class GoldenAgreement {

  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
  private static final int DIGITS = 6;

  private final AgreementId id;
  private final List<Era<AgreementInput.Terms>> terms = new ArrayList<>();
  private final List<Era<SupplyState>> supply = new ArrayList<>();
  private final List<Era<Coefficient>> equivalents = new ArrayList<>();
  private final List<MeterSpan> meters = new ArrayList<>();
  private DateRange inForce = DateRange.startingOn(LONG_AGO);

  GoldenAgreement(long id) {
    this.id = new AgreementId(id);
  }

  AgreementInput input() {
    return new AgreementInput(
        id,
        BillingSamples.POINT,
        inForce,
        new Timeline<>(termsInForce()),
        new Timeline<>(supply),
        meters,
        new Timeline<>(equivalents));
  }

  /** They begin and end with the agreement. */
  private List<Era<AgreementInput.Terms>> termsInForce() {
    return terms.stream()
        .flatMap(
            era ->
                era.days().intersection(inForce).stream().map(days -> new Era<>(days, era.value())))
        .toList();
  }

  void hear(Said said) {
    switch (said.sentence()) {
      case CLASS -> terms(said);
      case SUPPLIED -> inForce = new DateRange(said.date(1), said.dateOrOpen(2));
      case METER ->
          meters.add(
              new MeterSpan(
                  new MeterPlate(
                      new MeterSerial(said.word(1)),
                      said.count(2, 1),
                      said.count(3, DIGITS),
                      said.count(4, 1),
                      reactive(said)),
                  DateRange.startingOn(said.has(5) ? said.date(5) : LONG_AGO),
                  List.of()));
      case EXCHANGE -> exchange(said);
      case READ -> add(read(said));
      case CORRECT -> correct(said);
      case EQUIVALENT ->
          equivalents.add(
              new Era<>(
                  new DateRange(said.date(2), said.dateOrOpen(3)), Coefficient.of(said.word(1))));
      case DISCONNECTED -> supply(said, SupplyState.DISCONNECTED);
      case EMPTY -> supply(said, SupplyState.DECLARED_EMPTY);
      default -> throw new IllegalStateException(said.where() + ": out of place: " + said.text());
    }
  }

  private static ReactiveRegisters reactive(Said said) {
    if (!said.has(6)) {
      return ReactiveRegisters.NONE;
    }
    return "reactive".equals(said.word(6))
        ? ReactiveRegisters.DRAWN
        : ReactiveRegisters.DRAWN_AND_FED;
  }

  private void terms(Said said) {
    LocalDate from = said.has(2) ? said.date(2) : LONG_AGO;
    if (!terms.isEmpty()) {
      Era<AgreementInput.Terms> last = terms.remove(terms.size() - 1);
      terms.add(new Era<>(new DateRange(last.days().from(), from), last.value()));
    }
    Energy norm = said.has(3) ? said.energy(3) : Energy.ofKWh(150);
    terms.add(
        new Era<>(
            DateRange.startingOn(from),
            new AgreementInput.Terms(CustomerClass.valueOf(said.word(1)), norm)));
  }

  private void supply(Said said, SupplyState state) {
    supply.add(new Era<>(new DateRange(said.date(1), said.date(2)), state));
  }

  private void exchange(Said said) {
    LocalDate on = said.date(1);
    MeterSpan old = meters.remove(meters.size() - 1);
    meters.add(new MeterSpan(old.plate(), new DateRange(old.inPlace().from(), on), old.reads()));
    if (!"unread".equals(said.word(2))) {
      add(MeterRead.valid(on, BillingSamples.values(said.word(2)), ReadSource.REMOVAL));
    }
    meters.add(
        new MeterSpan(
            new MeterPlate(new MeterSerial(said.word(3)), said.count(4, 1), DIGITS, 1),
            DateRange.startingOn(on),
            List.of()));
    add(MeterRead.valid(on, BillingSamples.values(said.word(5)), ReadSource.INSTALLATION));
  }

  private static MeterRead read(Said said) {
    List<String> marks = List.of(said.word(4).split(", ", -1));
    ReadSource source = ReadSource.CUSTOMER;
    if (marks.contains("controller")) {
      source = ReadSource.CONTROLLER;
    } else if (marks.contains("operator")) {
      source = ReadSource.SYSTEM_OPERATOR;
    } else if (marks.contains("handover")) {
      source = ReadSource.HANDOVER;
    } else if (marks.contains("estimate")) {
      source = ReadSource.ESTIMATE;
    }
    ReadQuality quality = ReadQuality.VALID;
    if (marks.contains("questionable")) {
      quality = ReadQuality.QUESTIONABLE;
    } else if (marks.contains("edited")) {
      quality = ReadQuality.EDITED;
    }
    return new MeterRead(
        said.date(1), values(said), source, quality, marks.contains("rolled over"));
  }

  private static Map<RegisterCode, Energy> values(Said said) {
    Map<RegisterCode, Energy> values = BillingSamples.values(said.word(2));
    if (said.has(3)) {
      List<RegisterCode> codes = ReactiveRegisters.DRAWN_AND_FED.codes();
      String[] parts = said.word(3).split("/", -1);
      for (int i = 0; i < parts.length; i++) {
        values.put(codes.get(i), Energy.of(parts[i]));
      }
    }
    return values;
  }

  /** The right values take the place of the wrong ones. */
  private void correct(Said said) {
    MeterSpan last = meters.remove(meters.size() - 1);
    List<MeterRead> reads = new ArrayList<>();
    for (MeterRead read : last.reads()) {
      reads.add(
          read.readOn().equals(said.date(1))
              ? new MeterRead(
                  read.readOn(),
                  BillingSamples.values(said.word(2)),
                  read.source(),
                  ReadQuality.EDITED,
                  read.rolledOver())
              : read);
    }
    meters.add(new MeterSpan(last.plate(), last.inPlace(), reads));
  }

  private void add(MeterRead read) {
    MeterSpan last = meters.remove(meters.size() - 1);
    List<MeterRead> reads = new ArrayList<>(last.reads());
    reads.add(read);
    meters.add(new MeterSpan(last.plate(), last.inPlace(), reads));
  }
}
