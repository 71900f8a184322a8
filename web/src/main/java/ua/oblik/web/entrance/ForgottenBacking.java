package ua.oblik.web.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import ua.oblik.identity.Registration;
import ua.oblik.web.security.Guessing;
import ua.oblik.web.ui.Messages;

/** Asks for a letter with which to choose a new password. */
@Named
@RequestScoped
public class ForgottenBacking {
  @Inject private Registration registration;
  @Inject private Messages messages;
  @Inject private Guessing guessing;

  private String email;
  private boolean sent;

  /** Sends it if the address has a login, and says the same if it has not. */
  public void request() {
    if (guessing.isTooMuchFrom(Faces.getRequest())) {
      messages.error("email", "login.tooMany");
      return;
    }
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
