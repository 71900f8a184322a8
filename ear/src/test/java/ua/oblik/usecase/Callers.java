package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.oblik.identity.Registration;
import ua.oblik.identity.RegistrationForm;
import ua.oblik.identity.RegistrationOutcome;

/** Who makes the calls of a test: logins that came in through the real door. */
@RequestScoped
public class Callers {
  private static final String PASSWORD = "Svitlo-2025";
  private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

  @Inject private SecurityContext security;
  @Inject private HttpServletRequest request;
  @Inject private Registration registration;
  @Inject private Tables tables;

  /** From here on a demonstration login calls. */
  public void become(String email) {
    assertThat(
            security.authenticate(
                request,
                KeptResponse.of(request),
                AuthenticationParameters.withParams()
                    .credential(new UsernamePasswordCredential(email, PASSWORD))))
        .isEqualTo(AuthenticationStatus.SUCCESS);
  }

  /** From here on a person calls who has just registered and confirmed the address. */
  public void becomeSomebodyNew(String email) {
    assertThat(registration.register(new RegistrationForm(email, "Новий Клієнт", PASSWORD, "uk")))
        .isInstanceOf(RegistrationOutcome.LetterSent.class);
    assertThat(registration.confirm(tokenIn(letterTo(email)))).isTrue();
    become(email);
  }

  private String letterTo(String email) {
    return tables
        .customer(
            "select model from outbox_message where kind = 'CONFIRM_EMAIL' and recipient = ?",
            email)
        .get(0)
        .get("model");
  }

  private static String tokenIn(String letter) {
    Matcher token = TOKEN.matcher(letter);
    assertThat(token.find()).isTrue();
    return token.group(1);
  }
}
