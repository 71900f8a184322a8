package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.domain.billing.BillStanding;
import ua.oblik.domain.measure.Money;
import ua.oblik.payment.BillStandings;

/** What the account owes of bills whose day to pay has passed. */
@Named
@RequestScoped
public class DebtBacking {
  @Inject private PortalAccount account;
  @Inject private BillStandings standings;

  private Money overdue;

  /** The sum, or zero. */
  public Money getOverdue() {
    if (overdue == null) {
      overdue = BillStanding.overdue(standings.of(account.getNumber()).values());
    }
    return overdue;
  }
}
