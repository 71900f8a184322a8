package ua.oblik.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ua.oblik.calendar.Expiry;
import ua.oblik.domain.calendar.Retention;

/** How long tries to link accounts and invitations to share them are kept. */
@ApplicationScoped
class AccountExpiry implements Expiry.Source {
  /** They count for a day; so long may a customer ask who tried. */
  private static final Retention ATTEMPTS = new Retention("link attempts", 30);

  /** Accepted or not: an address that somebody typed is not ours to keep; the link itself stays. */
  private static final Retention INVITATIONS = new Retention("invitations", 30);

  @Override
  public List<Expiry> expiries() {
    return List.of(
        Expiry.ofRows(ATTEMPTS, "link_attempt", "attempted_at"),
        Expiry.ofRows(INVITATIONS, "account_invitation", "expires_at"));
  }
}
