package ua.oblik.web.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.identity.Registration;

/** Asks for a letter with which to choose a new password. */
@Named
@RequestScoped
public class ForgottenBacking {
  @Inject private Registration registration;

  private String email;
  private boolean sent;

  /** Sends it if the address has a login, and says the same if it has not. */
  public void request() {
    registration.requestReset(email);
    sent = true;
  }

  public boolean isSent() {
    return sent;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
