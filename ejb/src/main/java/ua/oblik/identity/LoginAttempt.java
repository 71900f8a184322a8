package ua.oblik.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * What the identity store found out in this request. The standard's result says only yes or no, and
 * the login page must tell an unconfirmed address from a wrong password.
 */
@RequestScoped
public class LoginAttempt {
  private LoginCheck check;

  /** Notes what became of the attempt. */
  public void found(LoginCheck result) {
    check = result;
  }

  /** The last check of this request, if there was one. */
  public Optional<LoginCheck> check() {
    return Optional.ofNullable(check);
  }
}
