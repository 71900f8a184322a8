package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import ua.oblik.ConflictException;
import ua.oblik.account.AccountRole;
import ua.oblik.request.CustomerRequests;
import ua.oblik.request.RequestNumber;
import ua.oblik.request.RequestView;
import ua.oblik.web.ui.Messages;
import ua.oblik.web.ui.RequestNumbers;

/** One request to staff: how it stands, what was answered, taking it back. */
@Named
@RequestScoped
public class MyRequestBacking {
  @Inject private PortalAccount account;
  @Inject private CustomerRequests requests;
  @Inject private Messages messages;

  private String number;
  private RequestView request;

  @PostConstruct
  void begin() {
    number = Faces.getRequestParameter("no");
  }

  /**
   * Finds it.
   *
   * @throws ua.oblik.NotFoundException if there is none, or it is not the caller's to see
   */
  public void load() {
    getRequest();
  }

  /** Takes it back. */
  public String withdraw() {
    try {
      requests.withdraw(no());
      messages.done("portal_my_request.withdrawn");
    } catch (ConflictException meanwhileAnswered) {
      messages.done("portal_my_request.closed");
    }
    return "/portal/my-request?faces-redirect=true&no=" + no();
  }

  /** Whether the login may take it back now. */
  public boolean isWithdrawable() {
    return getRequest().state().isOpen()
        && account.getAll().stream()
            .filter(linked -> linked.number().equals(getRequest().account()))
            .anyMatch(
                linked ->
                    linked.role() == AccountRole.OWNER
                        || (linked.role() == AccountRole.MEMBER
                            && !getRequest().details().kind().forOwnersOnly()));
  }

  private RequestNumber no() {
    return RequestNumbers.parse(number);
  }

  /**
   * The request.
   *
   * @throws ua.oblik.NotFoundException if there is none, or it is not the caller's to see
   */
  public RequestView getRequest() {
    if (request == null) {
      request = requests.get(no());
    }
    return request;
  }
}
