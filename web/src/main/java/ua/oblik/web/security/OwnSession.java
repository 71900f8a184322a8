package ua.oblik.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.identity.LoginPrincipal;
import ua.oblik.identity.PageSessions;

/** The session of this browser: goes on under a new password, or ends. */
@RequestScoped
public class OwnSession {
  @Inject private PageSessions sessions;
  @Inject private HttpServletRequest request;

  /** The record of this session among those of its login. */
  public Optional<UUID> record() {
    return PageSession.record(request);
  }

  /** Lets this session go on after all of the login's were ended. */
  public void goOn(LoginPrincipal login) {
    PageSession.begin(request, login, sessions.begin(login.id(), request.getHeader("User-Agent")));
  }

  /** Ends the session and its record. */
  public void logOut() throws ServletException {
    if (request.getUserPrincipal() != null) {
      record().ifPresent(sessions::end);
    }
    leave();
  }

  /** Ends the session, whose record has been ended. */
  public void leave() throws ServletException {
    request.logout();
    if (request.getSession(false) != null) {
      request.getSession().invalidate();
    }
  }
}
