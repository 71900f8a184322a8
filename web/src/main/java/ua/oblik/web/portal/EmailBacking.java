package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.identity.EmailChange;
import ua.oblik.identity.EmailOutcome;
import ua.oblik.web.ui.Messages;

/** The wish to have letters sent to another address, until the address is confirmed. */
@Named
@RequestScoped
public class EmailBacking {
  private static final String HERE = "/portal/profile?faces-redirect=true";

  @Inject private EmailChange change;
  @Inject private Messages messages;

  private String email;
  private String password;

  /** Has a letter sent to the new address. */
  public String ask() {
    if (change.ask(password, email) instanceof EmailOutcome.Refused refused) {
      refused
          .problems()
          .forEach(problem -> messages.error(problem.field(), "problem." + problem.code()));
      return null;
    }
    messages.done("portal_profile.emailAsked");
    return HERE;
  }

  /** Stays with the address it has. */
  public String withdraw() {
    change.withdraw();
    messages.done("portal_profile.emailWithdrawn");
    return HERE;
  }

  /** The address that waits to be confirmed, or null. */
  public String getWaiting() {
    return change.waiting().orElse(null);
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
