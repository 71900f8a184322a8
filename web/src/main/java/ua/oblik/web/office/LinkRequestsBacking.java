package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.oblik.BusinessException;
import ua.oblik.account.LinkRequestCase;
import ua.oblik.account.LinkRequestDesk;
import ua.oblik.web.ui.Messages;

/** Requests of people who could not prove their account: a photograph, and a decision. */
@Named("officeLinkRequestsBacking")
@RequestScoped
public class LinkRequestsBacking {
  @Inject private LinkRequestDesk desk;
  @Inject private Messages messages;

  private final Map<Long, String> reasons = new HashMap<>();
  private List<LinkRequestCase> cases;

  /** Links the account to the person who asked. */
  public String approve(long id) {
    return decide(id, () -> desk.approve(id, reasons.get(id)));
  }

  /** Leaves it unlinked. */
  public String reject(long id) {
    return decide(id, () -> desk.reject(id, reasons.get(id)));
  }

  private String decide(long id, Runnable decision) {
    try {
      decision.run();
    } catch (BusinessException refused) {
      messages.refusal("reason" + id, refused);
      return null;
    }
    messages.done("office_link_requests.done");
    return "/office/link-requests?faces-redirect=true";
  }

  /** How many wait. */
  public long getWaiting() {
    return desk.waiting();
  }

  /** Those that wait longest. */
  public List<LinkRequestCase> getCases() {
    if (cases == null) {
      cases = desk.open();
    }
    return cases;
  }

  /** The reason typed for each request. */
  public Map<Long, String> getReasons() {
    return reasons;
  }
}
