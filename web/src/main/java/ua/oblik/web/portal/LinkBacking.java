package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.account.AccountLinks;
import ua.oblik.account.LinkOutcome;
import ua.oblik.account.ProofKind;
import ua.oblik.web.ui.Messages;

/** Links an account to the login by its number and one proof. */
@Named
@RequestScoped
public class LinkBacking extends ProofForm {
  @Inject private AccountLinks links;
  @Inject private Messages messages;

  public LinkBacking() {
    super(ProofKind.values());
  }

  /** Links and goes home, or says what is wrong. */
  public String link() {
    if (isTooMuch()) {
      return null;
    }
    LinkOutcome outcome = links.link(typed());
    if (outcome instanceof LinkOutcome.Linked linked) {
      messages.done("portal_link.done", linked.number().value());
      return "/portal/home?faces-redirect=true&account=" + linked.number();
    }
    say(outcome);
    return null;
  }
}
