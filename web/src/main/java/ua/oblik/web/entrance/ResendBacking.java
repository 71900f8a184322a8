package ua.oblik.web.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.identity.Registration;

/** Another letter of confirmation. */
@Named
@RequestScoped
public class ResendBacking {
  @Inject private Registration registration;

  private String email;
  private boolean sent;

  /** Sends it if there is anything to confirm, and says the same if there is not. */
  public void resend() {
    registration.resend(email);
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
