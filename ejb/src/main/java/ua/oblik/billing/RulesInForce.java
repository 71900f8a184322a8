package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import ua.oblik.calendar.Parameters;
import ua.oblik.domain.billing.BillingRules;
import ua.oblik.domain.measure.Vat;
import ua.oblik.metering.MeteringRules;
import ua.oblik.tariff.Tariffs;

/** The parameters of billing in force on a business date, rates and VAT of all dates. */
@Dependent
class RulesInForce {

  @Inject private Tariffs tariffs;
  @Inject private MeteringRules metering;
  @Inject private Parameters parameters;

  BillingRules on(LocalDate day) {
    return new BillingRules(
        tariffs.book(),
        metering.window(day),
        metering.estimation(day),
        parameters.number("billing.due-day", day),
        parameters.over("vat.percent").map(percent -> new Vat(Integer.parseInt(percent))));
  }
}
