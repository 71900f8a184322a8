package ua.oblik.web.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.identity.EmailChange;

/**
 * The page behind the link in the letter to a new address. It moves the login on a press of a
 * button: mail scanners open links too.
 */
@Named
@RequestScoped
public class NewEmailBacking {
  @Inject private EmailChange change;

  private String token;
  private String state = "ASKED";

  /** Uses the link. */
  public void confirm() {
    state = change.confirm(token).name();
  }

  /** The address to be confirmed, perhaps in outlines; null if the link does not work. */
  public String getAddress() {
    return change.asked(token).orElse(null);
  }

  public String getState() {
    return state;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }
}
