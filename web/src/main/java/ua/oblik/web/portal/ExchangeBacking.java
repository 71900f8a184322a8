package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import ua.oblik.metering.ExchangeReports;
import ua.oblik.web.ui.Messages;

/**
 * The way out of a read lower than the last: the meter was exchanged, and a controller must come.
 */
@Named
@RequestScoped
public class ExchangeBacking {
  @Inject private PortalAccount account;
  @Inject private ReadingsBacking readings;
  @Inject private ExchangeReports exchanges;
  @Inject private Messages messages;

  /** Reports it, once however often it is pressed, and goes home. */
  public String report() {
    exchanges.report(
        account.getNumber(), Optional.of(readings.getSheet()).map(sheet -> sheet.point().code()));
    messages.done("readings.exchange.done");
    return "/portal/home?faces-redirect=true";
  }
}
