package ua.oblik.web.ui;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Keeps a chosen language or theme: {@code ?lang=en} or {@code ?theme=dark} on any page becomes a
 * cookie, is kept with the login if there is one, and the person is sent to the same address
 * without it. Works without scripts.
 */
public class PreferenceFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient Preferences preferences;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Language> language =
        Optional.ofNullable(parameter(request, Language.CHOICE)).flatMap(Language::parse);
    Optional<Theme> theme =
        Optional.ofNullable(parameter(request, Theme.CHOICE)).flatMap(Theme::parse);
    if (language.isEmpty() && theme.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    boolean known = request.getUserPrincipal() != null;
    language.ifPresent(
        chosen -> {
          keep(request, response, Language.CHOICE, chosen.getCode());
          if (known) {
            preferences.keepLanguage(chosen.getCode());
          }
        });
    theme.ifPresent(
        chosen -> {
          keep(request, response, Theme.CHOICE, chosen.getCode());
          if (known) {
            preferences.keepTheme(chosen.getCode());
          }
        });
    response.sendRedirect(addressWithoutChoices(request));
  }

  private static void keep(
      HttpServletRequest request, HttpServletResponse response, String choice, String code) {
    response.addCookie(Cookies.preference(request, choice, code));
    request.getSession().setAttribute(Cookies.CHOSEN + choice, code);
  }

  private static String parameter(HttpServletRequest request, String name) {
    // A body is not looked at: reading it here would take it away from an upload.
    return request.getMethod().equals("GET") ? request.getParameter(name) : null;
  }

  private static String addressWithoutChoices(HttpServletRequest request) {
    StringJoiner query = new StringJoiner("&");
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!name.equals(Language.CHOICE) && !name.equals(Theme.CHOICE)) {
                for (String value : values) {
                  query.add(encode(name) + "=" + encode(value));
                }
              }
            });
    return query.length() == 0 ? Address.path(request) : Address.path(request) + "?" + query;
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
