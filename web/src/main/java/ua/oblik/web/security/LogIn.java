package ua.oblik.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import ua.oblik.identity.Capability;
import ua.oblik.identity.LoginAttempt;
import ua.oblik.identity.LoginCheck;

/** The door of the pages: in with an e-mail address and a password, out again. */
@Named
@RequestScoped
public class LogIn {
  private static final String PORTAL = "/portal/";
  private static final String OFFICE = "/office/";

  @Inject private SecurityContext security;
  @Inject private LoginAttempt attempt;
  @Inject private Guessing guessing;
  @Inject private HttpServletRequest request;

  /**
   * Tries to log in; on success the session has a new id.
   *
   * @param response of this request, which the container may need
   */
  public LoginOutcome logIn(HttpServletResponse response, String email, String password) {
    if (guessing.isTooMuchFrom(request)) {
      return LoginOutcome.TOO_MANY_ATTEMPTS;
    }
    AuthenticationStatus status =
        security.authenticate(
            request,
            response,
            AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(email, password)));
    if (status == AuthenticationStatus.SUCCESS) {
      return LoginOutcome.LOGGED_IN;
    }
    LoginCheck check = attempt.check().orElseGet(LoginCheck.Refused::new);
    if (check instanceof LoginCheck.Suspended) {
      return LoginOutcome.LOCKED;
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

  /** Ends the session. */
  public void logOut() throws ServletException {
    request.logout();
    if (request.getSession(false) != null) {
      request.getSession().invalidate();
    }
  }

  private String firstPage() {
    return PageSession.login(request)
        .filter(login -> login.can(Capability.VIEW_OWN_ACCOUNTS))
        .map(login -> PORTAL)
        .orElse(OFFICE);
  }
}
