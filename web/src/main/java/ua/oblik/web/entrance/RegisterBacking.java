package ua.oblik.web.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import ua.oblik.domain.wording.PlainText;
import ua.oblik.identity.Registration;
import ua.oblik.identity.RegistrationForm;
import ua.oblik.identity.RegistrationOutcome;
import ua.oblik.web.security.Guessing;
import ua.oblik.web.ui.Messages;
import ua.oblik.web.ui.Page;

/** Registration. The answer is the same whether the address is known or not. */
@Named
@RequestScoped
public class RegisterBacking {
  @Inject private Registration registration;
  @Inject private Messages messages;
  @Inject private Guessing guessing;
  @Inject private Page page;

  private String email;
  private String displayName;
  private String password;
  private boolean sent;

  /** Takes the form, or says beside each field what to mend. */
  public void register() {
    if (guessing.isTooMuchFrom(Faces.getRequest())) {
      messages.error("email", "login.tooMany");
      return;
    }
    RegistrationForm form =
        new RegistrationForm(email, displayName, password, page.getLanguage().getCode());
    if (registration.register(form) instanceof RegistrationOutcome.Refused refused) {
      refused.problems().forEach(p -> messages.error(p.field(), "problem." + p.code()));
    } else {
      sent = true;
    }
  }

  public boolean isSent() {
    return sent;
  }

  /** Where the letter went, so that a slip of the finger is seen. */
  public String getAddress() {
    return PlainText.line(email);
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
