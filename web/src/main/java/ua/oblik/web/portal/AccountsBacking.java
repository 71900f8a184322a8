package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.account.LinkRequestState;
import ua.oblik.account.LinkRequestView;
import ua.oblik.account.LinkRequests;

/** All accounts of the login, and the requests to staff for further ones. */
@Named
@RequestScoped
public class AccountsBacking {
  @Inject private LinkRequests linkRequests;

  private List<LinkRequestView> requests;

  /** The requests, the latest first. */
  public List<LinkRequestView> getRequests() {
    if (requests == null) {
      requests = linkRequests.mine();
    }
    return requests;
  }

  /** How a state looks. */
  public String kindOf(LinkRequestState state) {
    return switch (state) {
      case OPEN -> "info";
      case APPROVED -> "ok";
      case REJECTED -> "bad";
    };
  }
}
