package ua.oblik.web.entrance;

import jakarta.inject.Inject;
import org.omnifaces.util.Faces;
import ua.oblik.web.security.Guessing;
import ua.oblik.web.ui.Messages;

/** A page that sends a letter to an address, and says the same whether the address is known. */
abstract class LetterRequest {
  @Inject private Messages messages;
  @Inject private Guessing guessing;

  private String email;
  private boolean sent;

  /** Sends the letter if there is somebody to send it to. */
  abstract void send(String address);

  /** Sends it, unless too much is asked from there. */
  public void request() {
    if (guessing.isTooMuchFrom(Faces.getRequest())) {
      messages.error("email", "login.tooMany");
      return;
    }
    send(email);
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
