package ua.oblik.web.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Tells a page whether the form it sent last was answered. The page's script names the form in a
 * cookie; the answer takes the cookie back. Where it is still there on the next page, the
 * connection was lost on the way, the session had ended or the server had failed, and what was
 * typed is shown once more.
 */
final class Unanswered {
  private static final String NAME = "sending";

  private Unanswered() {}

  /** Takes the cookie back: this answers a form. */
  static void settle(HttpServletRequest request, HttpServletResponse response) {
    if (request.getMethod().equals("POST") && Cookies.read(request, NAME).isPresent()) {
      response.addCookie(cookie(request, "", 0));
    }
  }

  /** Leaves the cookie after all: the form could not be taken. */
  static void leave(HttpServletRequest request, HttpServletResponse response) {
    Cookies.read(request, NAME)
        .filter(form -> form.matches("[\\w-]{1,60}"))
        .ifPresent(form -> response.addCookie(cookie(request, form, 3600)));
  }

  /** As the script writes it, which must be able to read it. */
  private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
    Cookie cookie = new Cookie(NAME, value);
    cookie.setPath("/");
    cookie.setMaxAge(seconds);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
