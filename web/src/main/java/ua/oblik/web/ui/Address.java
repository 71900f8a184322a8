package ua.oblik.web.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The address a person asked for, as it stands in the browser. */
final class Address {
  private Address() {}

  /** The path, starting with exactly one slash: a redirect to it can never leave this host. */
  static String path(HttpServletRequest request) {
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    String path = forwarded instanceof String original ? original : request.getRequestURI();
    return "/" + path.replaceFirst("^[/\\\\]+", "");
  }

  /** The path without slashes at its end, and with its query; for the root the root. */
  static String withoutLastSlash(HttpServletRequest request) {
    String path = "/" + path(request).substring(1).replaceFirst("/+$", "");
    String query = request.getQueryString();
    return query == null ? path : path + "?" + query;
  }

  /** The path with its query. */
  static String here(HttpServletRequest request) {
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    String query = forwarded instanceof String original ? original : request.getQueryString();
    return query == null ? path(request) : path(request) + "?" + query;
  }
}
