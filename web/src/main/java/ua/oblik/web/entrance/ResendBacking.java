package ua.oblik.web.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import ua.oblik.identity.Registration;
import ua.oblik.web.security.Guessing;
import ua.oblik.web.ui.Messages;

/** Another letter of confirmation. */
@Named
@RequestScoped
public class ResendBacking {
  @Inject private Registration registration;
  @Inject private Messages messages;
  @Inject private Guessing guessing;

  private String email;
  private boolean sent;

  /** Sends it if there is anything to confirm, and says the same if there is not. */
  public void resend() {
    if (guessing.isTooMuchFrom(Faces.getRequest())) {
      messages.error("email", "login.tooMany");
      return;
    }
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
