package ua.oblik.billing;

import java.util.ArrayList;
import java.util.List;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.shadow.ShadowCase;
import ua.oblik.domain.shadow.ShadowTariff;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.ReactiveTerms;

/** Tells the shadow rates and other figures in its own words. */
final class ShadowRates {

  private ShadowRates() {}

  static ShadowTariff of(RateBook book) {
    List<ShadowTariff.Rate> rates = new ArrayList<>();
    book.schedules()
        .forEach(
            (customerClass, versions) ->
                versions.forEach(
                    version ->
                        rates.add(
                            new ShadowTariff.Rate(
                                customerClass.name(),
                                version.validity(),
                                version.season(),
                                switch (version.policy()) {
                                  case GRADUATED -> ShadowTariff.Tiers.EACH_IN_ITS_STEP;
                                  case CLIFF -> ShadowTariff.Tiers.ALL_IN_THE_LAST_STEP;
                                },
                                version.blocks().stream()
                                    .map(
                                        block ->
                                            new ShadowTariff.Step(
                                                block.upTo(), block.rate().hryvniaPerKWh()))
                                    .toList(),
                                version.fixedCharges().stream()
                                    .map(
                                        charge ->
                                            new ShadowTariff.Standing(
                                                charge.amount(),
                                                ShadowTariff.Every.valueOf(charge.per().name())))
                                    .toList(),
                                version.minimumCharge()))));
    return new ShadowTariff(
        rates,
        book.zonePeriods().stream()
            .map(
                period ->
                    new ShadowTariff.Factor(
                        period.validity(),
                        ShadowCases.dial(new Zone(period.zones(), period.register())),
                        period.coefficient().value()))
            .toList());
  }

  static ShadowCase.Figures figures(ReactiveTerms terms) {
    return new ShadowCase.Figures(
        terms.price().hryvniaPerKWh(),
        terms.fedTimes(),
        terms.incentive().value(),
        terms.freeTangent().value());
  }
}
