package ua.oblik.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import ua.oblik.identity.LoginPrincipal;

/** What the session of a browser remembers about its login. */
final class PageSession {
  private static final String LOGIN = "ua.oblik.login";
  private static final String ASKED_FOR = "ua.oblik.asked-for";

  private PageSession() {}

  static Optional<LoginPrincipal> login(HttpServletRequest request) {
    return attribute(request, LOGIN, LoginPrincipal.class);
  }

  /** Begins a logged-in session under a new id: one that somebody planted before is worthless. */
  static void begin(HttpServletRequest request, LoginPrincipal login) {
    HttpSession session = request.getSession();
    request.changeSessionId();
    session.setAttribute(LOGIN, login);
  }

  /** Remembers the page that must wait for the login. */
  static void askedFor(HttpServletRequest request) {
    String query = "GET".equals(request.getMethod()) ? request.getQueryString() : null;
    String page = request.getRequestURI().substring(request.getContextPath().length());
    request.getSession().setAttribute(ASKED_FOR, query == null ? page : page + "?" + query);
  }

  /** The page that waited, once; it is an address within the application. */
  static Optional<String> takeAskedFor(HttpServletRequest request) {
    Optional<String> page = attribute(request, ASKED_FOR, String.class);
    page.ifPresent(taken -> request.getSession().removeAttribute(ASKED_FOR));
    return page;
  }

  private static <T> Optional<T> attribute(HttpServletRequest request, String name, Class<T> type) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable(session.getAttribute(name)).map(type::cast);
  }
}
