package ua.oblik.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CodeCredential;
import ua.oblik.identity.LoginAttempt;
import ua.oblik.identity.LoginCheck;

/**
 * The door of the pages: in with an e-mail address and a password, and a code if the login asks.
 */
@Named
@RequestScoped
public class LogIn {
  private static final String PORTAL = "/portal/";
  private static final String OFFICE = "/office/";

  @Inject private SecurityContext security;
  @Inject private LoginAttempt attempt;
  @Inject private Guessing guessing;
  @Inject private HttpServletRequest request;
  @Inject private BusinessClock clock;

  /**
   * Tries to log in; on success the session has a new id.
   *
   * @param response of this request, which the container may need
   */
  public LoginOutcome logIn(HttpServletResponse response, String email, String password) {
    if (guessing.isTooMuchFrom(request)) {
      return LoginOutcome.TOO_MANY_ATTEMPTS;
    }
    return outcome(response, new UsernamePasswordCredential(email, password));
  }

  /**
   * Completes a login that awaits its code.
   *
   * @param response of this request, which the container may need
   */
  public LoginOutcome complete(HttpServletResponse response, String code) {
    if (guessing.isTooMuchFrom(request)) {
      return LoginOutcome.TOO_MANY_ATTEMPTS;
    }
    return halfWay()
        .map(half -> outcome(response, new CodeCredential(half.user(), code)))
        .orElse(LoginOutcome.REFUSED);
  }

  /** Whether the password was right and only the code is missing. */
  public boolean awaitsCode() {
    return halfWay().isPresent();
  }

  private Optional<HalfWay> halfWay() {
    return PageSession.halfWay(request).filter(half -> half.holdsAt(clock.now()));
  }

  private LoginOutcome outcome(HttpServletResponse response, Credential credential) {
    AuthenticationStatus status =
        security.authenticate(
            request, response, AuthenticationParameters.withParams().credential(credential));
    if (status == AuthenticationStatus.SUCCESS) {
      return LoginOutcome.LOGGED_IN;
    }
    LoginCheck check = attempt.check().orElseGet(LoginCheck.Refused::new);
    if (check instanceof LoginCheck.Suspended) {
      return LoginOutcome.LOCKED;
    }
    if (check instanceof LoginCheck.CodeNeeded needed) {
      PageSession.halfWay(request, new HalfWay(needed.user(), clock.now()));
      return LoginOutcome.CODE_NEEDED;
    }
    if (check instanceof LoginCheck.NotConfirmed) {
      return LoginOutcome.NOT_CONFIRMED;
    }
    return check instanceof LoginCheck.TooManyAttempts
        ? LoginOutcome.TOO_MANY_ATTEMPTS
        : LoginOutcome.REFUSED;
  }

  /** Where to go after logging in: the page first asked for, else the first page of the user. */
  public String target() {
    return PageSession.takeAskedFor(request).orElseGet(this::firstPage);
  }

  /** Whether to say that a session ended by itself and its page is waiting; true once. */
  public boolean sessionEnded() {
    return PageSession.takeEnded(request);
  }

  private String firstPage() {
    return PageSession.login(request)
        .filter(login -> login.can(Capability.VIEW_OWN_ACCOUNTS))
        .map(login -> PORTAL)
        .orElse(OFFICE);
  }
}
