package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import ua.oblik.calendar.Parameters;
import ua.oblik.domain.billing.BillingRules;
import ua.oblik.domain.measure.Vat;
import ua.oblik.metering.MeteringRules;
import ua.oblik.tariff.Tariffs;

/** The parameters of billing in force on a business date, rates and VAT of all dates. */
@Dependent
class RulesInForce {

  @Inject private Tariffs tariffs;
  @Inject private Parameters parameters;

  BillingRules on(LocalDate day) {
    Map<String, String> inForce = parameters.on(day);
    return new BillingRules(
        tariffs.book(),
        MeteringRules.window(inForce),
        MeteringRules.estimation(inForce),
        Integer.parseInt(inForce.get("billing.due-day")),
        parameters.over("vat.percent").map(percent -> new Vat(Integer.parseInt(percent))));
  }
}
