package ua.oblik.web.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.identity.Registration;

/**
 * The page behind the link in the letter of confirmation. It confirms on a press of a button: mail
 * scanners open links too.
 */
@Named
@RequestScoped
public class ConfirmBacking {
  @Inject private Registration registration;

  private String token;
  private String state = "ASKED";

  /** Uses the link. */
  public void confirm() {
    state = registration.confirm(token) ? "DONE" : "INVALID";
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
