package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.billing.PriceChanges;
import ua.oblik.domain.tariff.PriceChange;

/** Which new prices of the account begin soon. */
@Named
@RequestScoped
public class PriceChangeBacking {
  @Inject private PortalAccount account;
  @Inject private PriceChanges prices;

  private List<PriceChange> ahead = List.of();

  @PostConstruct
  void load() {
    if (account.isPresent()) {
      ahead = prices.of(account.getNumber());
    }
  }

  /** In order of their days; hardly ever one. */
  public List<PriceChange> getAhead() {
    return ahead;
  }
}
