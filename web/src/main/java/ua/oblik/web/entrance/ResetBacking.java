package ua.oblik.web.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.identity.Registration;
import ua.oblik.identity.ResetOutcome;
import ua.oblik.web.ui.Messages;

/** The page behind the link in the letter for a new password. */
@Named
@RequestScoped
public class ResetBacking {
  @Inject private Registration registration;
  @Inject private Messages messages;

  private String token;
  private String password;
  private String state = "ASKED";

  /** Whoever comes with a dead link learns it before a password is thought of. */
  public void look() {
    if (!registration.opensReset(token)) {
      state = "INVALID";
    }
  }

  /** Replaces the password, or says why not. */
  public void reset() {
    ResetOutcome outcome = registration.reset(token, password);
    if (outcome instanceof ResetOutcome.Refused refused) {
      refused.problems().forEach(p -> messages.error(p.field(), "problem." + p.code()));
    } else {
      state = outcome instanceof ResetOutcome.Done ? "DONE" : "INVALID";
    }
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

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
