package ua.oblik.domain.billing;

import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Vat;
import ua.oblik.domain.metering.Estimation;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.ReactiveTerms;

/**
 * The parameters of billing, kept by staff. One object serves a whole run.
 *
 * @param rates schedules and zone coefficients
 * @param window the reading window
 * @param estimation order of the estimation rules
 * @param dueDay the day of the next month by which to pay
 * @param vat the VAT rate by date
 * @param reactive the figures of the payment for reactive energy by date; those of the first day
 *     billed in a month count
 * @param excessPercent what is added to the price of energy above a contracted volume, by date;
 *     what holds on the first of a month holds for the month
 */
public record BillingRules(
    RateBook rates,
    ReadingWindow window,
    Estimation.Policy estimation,
    int dueDay,
    Timeline<Vat> vat,
    Timeline<ReactiveTerms> reactive,
    Timeline<Integer> excessPercent) {

  /** Rules under which neither reactive energy nor an excess is charged. */
  public BillingRules(
      RateBook rates,
      ReadingWindow window,
      Estimation.Policy estimation,
      int dueDay,
      Timeline<Vat> vat) {
    this(rates, window, estimation, dueDay, vat, Timeline.empty(), Timeline.empty());
  }
}
