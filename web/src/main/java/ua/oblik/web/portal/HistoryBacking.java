package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.metering.ReadHistory;
import ua.oblik.metering.ReadView;

/** All reads of an account: who gave them, how far they can be relied on, what corrected them. */
@Named
@RequestScoped
public class HistoryBacking {
  @Inject private PortalAccount account;
  @Inject private ReadHistory history;

  private List<ReadView> reads;

  /** The latest first. */
  public List<ReadView> getReads() {
    if (reads == null) {
      reads = account.isPresent() ? history.of(account.getNumber()) : List.of();
    }
    return reads;
  }
}
