package ua.oblik.web.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Cookies that keep a person's preferences. They carry no secret and nothing about the person. */
final class Cookies {
  /** Start of the session attribute for a choice that a visitor made before logging in. */
  static final String CHOSEN = "ua.oblik.chosen.";

  private static final Duration KEPT = Duration.ofDays(365);

  private Cookies() {}

  static Optional<String> read(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  static Cookie preference(HttpServletRequest request, String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setMaxAge((int) KEPT.toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
