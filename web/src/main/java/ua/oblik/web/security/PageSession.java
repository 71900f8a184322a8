package ua.oblik.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import ua.oblik.identity.LoginPrincipal;
import ua.oblik.web.ui.Draft;

/** What the session of a browser remembers about its login. */
final class PageSession {
  private static final String LOGIN = "ua.oblik.login";
  private static final String ASKED_FOR = "ua.oblik.asked-for";
  private static final String ENDED = "ua.oblik.ended";

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

  /** Remembers the page that must wait for the login, and what was typed into it. */
  static void askedFor(HttpServletRequest request) {
    boolean ended = endedUnasked(request);
    boolean read = "GET".equals(request.getMethod());
    String query = read ? request.getQueryString() : null;
    if (!read) {
      Draft.keep(request);
    }
    String page = request.getRequestURI().substring(request.getContextPath().length());
    HttpSession session = request.getSession();
    session.setAttribute(ASKED_FOR, query == null ? page : page + "?" + query);
    if (ended) {
      session.setAttribute(ENDED, true);
    }
  }

  /** Whether the browser came back with a session that ended meanwhile; told once. */
  static boolean takeEnded(HttpServletRequest request) {
    boolean ended = attribute(request, ENDED, Boolean.class).orElse(false);
    if (ended) {
      request.getSession().removeAttribute(ENDED);
    }
    return ended;
  }

  private static boolean endedUnasked(HttpServletRequest request) {
    return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
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
