package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import ua.oblik.calendar.Parameters;
import ua.oblik.domain.billing.BillingRules;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.measure.Vat;
import ua.oblik.domain.tariff.ReactiveTerms;
import ua.oblik.metering.MeteringRules;
import ua.oblik.tariff.Tariffs;

/** The parameters of billing in force on a business date, rates and VAT of all dates. */
@Dependent
class RulesInForce {

  @Inject private Tariffs tariffs;
  @Inject private Parameters parameters;

  /** The figures of the methodology by the days on which all of them are the same. */
  private Timeline<ReactiveTerms> reactive() {
    Timeline<String> price = parameters.over("reactive.price-hryvnias");
    Timeline<String> fedTimes = parameters.over("reactive.fed-times");
    Timeline<String> incentive = parameters.over("reactive.incentive");
    Timeline<String> free = parameters.over("reactive.free-tangent");
    NavigableSet<LocalDate> changes = new TreeSet<>();
    for (Timeline<String> values : List.of(price, fedTimes, incentive, free)) {
      values.eras().forEach(era -> changes.add(era.days().from()));
    }
    List<Era<ReactiveTerms>> eras = new ArrayList<>();
    for (LocalDate from : changes) {
      LocalDate next = changes.higher(from);
      price
          .on(from)
          .map(
              value ->
                  new ReactiveTerms(
                      UnitRate.of(value),
                      Integer.parseInt(fedTimes.on(from).orElseThrow()),
                      Coefficient.of(incentive.on(from).orElseThrow()),
                      Coefficient.of(free.on(from).orElseThrow())))
          .ifPresent(
              terms ->
                  eras.add(
                      new Era<>(new DateRange(from, next == null ? LocalDate.MAX : next), terms)));
    }
    return new Timeline<>(eras);
  }

  BillingRules on(LocalDate day) {
    Map<String, String> inForce = parameters.on(day);
    return new BillingRules(
        tariffs.book(),
        MeteringRules.window(inForce),
        MeteringRules.estimation(inForce),
        Integer.parseInt(inForce.get("billing.due-day")),
        parameters.over("vat.percent").map(percent -> new Vat(Integer.parseInt(percent))),
        reactive(),
        parameters.over("contract.excess-percent").map(Integer::valueOf));
  }
}
