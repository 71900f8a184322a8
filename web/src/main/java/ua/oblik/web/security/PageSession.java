package ua.oblik.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.identity.LoginPrincipal;
import ua.oblik.web.ui.Draft;
import ua.oblik.web.ui.FormSubject;

/** What the session of a browser remembers about its login. */
final class PageSession {
  private static final String LOGIN = "ua.oblik.login";
  private static final String ASKED_FOR = "ua.oblik.asked-for";
  private static final String RECORD = "ua.oblik.session-record";
  private static final String HALF_WAY = "ua.oblik.half-way";
  private static final String ENDED = "ua.oblik.ended";

  private PageSession() {}

  static Optional<LoginPrincipal> login(HttpServletRequest request) {
    return attribute(request, LOGIN, LoginPrincipal.class);
  }

  /** Begins a logged-in session under a new id: one that somebody planted before is worthless. */
  static void begin(HttpServletRequest request, LoginPrincipal login, UUID record) {
    HttpSession session = request.getSession();
    request.changeSessionId();
    session.setAttribute(LOGIN, login);
    session.setAttribute(RECORD, record);
    session.removeAttribute(HALF_WAY);
  }

  /** The record by which the login's owner sees this session and may end it. */
  static Optional<UUID> record(HttpServletRequest request) {
    return attribute(request, RECORD, UUID.class);
  }

  /** Remembers that the password was right and only the code is missing. */
  static void halfWay(HttpServletRequest request, HalfWay halfWay) {
    request.getSession().setAttribute(HALF_WAY, halfWay);
  }

  /** Whose password was right a moment ago in this browser. */
  static Optional<HalfWay> halfWay(HttpServletRequest request) {
    return attribute(request, HALF_WAY, HalfWay.class);
  }

  /** Remembers the page that must wait for the login, and what was typed into it. */
  static void askedFor(HttpServletRequest request) {
    boolean read = "GET".equals(request.getMethod());
    // Nobody sends a form of the cabinet who had no session: it ended, even if its cookie is gone.
    boolean ended = !read || endedUnasked(request);
    String query = read ? request.getQueryString() : FormSubject.query(request).orElse(null);
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
