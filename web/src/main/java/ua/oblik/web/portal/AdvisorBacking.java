package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import ua.oblik.billing.TariffAdvice;
import ua.oblik.billing.TariffAdvice.OwnAdvice;

/** What the zones of the account's meter, or two instead of one, meant over the last year. */
@Named("ownAdvisor")
@RequestScoped
public class AdvisorBacking {
  private static final int USUAL = 30;
  private static final List<Integer> SHARES = List.of(20, 30, 40, 50, 60);

  @Inject private PortalAccount account;
  @Inject private TariffAdvice advice;

  private int night = USUAL;
  private Optional<OwnAdvice> own;

  /** The advice, or null before the first bill and for a legal entity. */
  public OwnAdvice getOwn() {
    if (own == null) {
      own =
          account.isPresent()
              ? advice.ofLastYear(account.getNumber(), getNight())
              : Optional.empty();
    }
    return own.orElse(null);
  }

  /** Whether the account has zones already. */
  public boolean isOwned() {
    return getOwn() != null && getOwn().measured();
  }

  /** The shares of the night to choose from, in percent. */
  public List<Integer> getShares() {
    return SHARES;
  }

  /** The share that is chosen. */
  public int getNight() {
    return SHARES.contains(night) ? night : USUAL;
  }

  public void setNight(int night) {
    this.night = night;
  }
}
