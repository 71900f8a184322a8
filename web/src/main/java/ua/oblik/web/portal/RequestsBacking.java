package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import ua.oblik.account.AccountRole;
import ua.oblik.domain.request.RequestKind;
import ua.oblik.request.CustomerRequests;
import ua.oblik.request.RequestLine;

/** What was asked of staff about the account, and what may be asked. */
@Named
@RequestScoped
public class RequestsBacking {
  @Inject private PortalAccount account;
  @Inject private CustomerRequests requests;

  private List<RequestLine> sent;

  /** The requests, the latest first. */
  public List<RequestLine> getRequests() {
    if (sent == null) {
      sent = requests.of(account.getNumber());
    }
    return sent;
  }

  /** What the login may ask; an entry is disputed where it stands. */
  public List<RequestKind> getKinds() {
    AccountRole role = account.getCurrent().role();
    return Arrays.stream(RequestKind.values())
        .filter(kind -> kind != RequestKind.DISPUTE_ENTRY)
        .filter(kind -> role == AccountRole.OWNER || !kind.forOwnersOnly())
        .filter(kind -> account.isActing())
        .toList();
  }
}
