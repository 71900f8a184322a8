package ua.oblik.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;

/** Who makes this call, and what they may do. In timers and jobs it is nobody: the system. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CurrentUser {
  private static final String SYSTEM = "system";

  @Inject private SecurityContext security;

  /** Whether a login makes this call. */
  public boolean loggedIn() {
    return login().isPresent();
  }

  /**
   * The login.
   *
   * @throws IllegalStateException if nobody is logged in, which the edge should have refused
   */
  public UserId id() {
    return login().orElseThrow(() -> new IllegalStateException("nobody is logged in")).id();
  }

  /** Whether this call may do that. */
  public boolean can(Capability capability) {
    return login().map(login -> login.can(capability)).orElse(false);
  }

  /** Who to name in records: {@code user:17}, or {@code system}. */
  public String actor() {
    return login().map(login -> actor(login.id())).orElse(SYSTEM);
  }

  static String actor(UserId user) {
    return "user:" + user;
  }

  private Optional<LoginPrincipal> login() {
    return security.getPrincipalsByType(LoginPrincipal.class).stream().findFirst();
  }
}
