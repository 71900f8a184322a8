package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import ua.oblik.domain.billing.Quote;
import ua.oblik.tariff.Tariffs;

/** The tariff calculator: what a month's consumption costs, for anybody who asks. */
@Stateless
public class Quotes {

  @Inject private Tariffs tariffs;

  /** Answers with the published rates. */
  public Quote.Outcome quote(Quote.Request request) {
    return Quote.calculate(request, tariffs.book());
  }
}
