package ua.oblik.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How pages look: as the device says, or light or dark because the person said so. */
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK;

  /** Name of the cookie and of the request parameter that carry the choice. */
  static final String CHOICE = "theme";

  /** Theme of this request. */
  public static Theme of(HttpServletRequest request) {
    return Cookies.read(request, CHOICE).flatMap(Theme::parse).orElse(SYSTEM);
  }

  /** The theme a login has kept. */
  public static Theme of(ua.oblik.identity.Theme kept) {
    return valueOf(kept.name());
  }

  /** This theme as a login keeps it. */
  ua.oblik.identity.Theme kept() {
    return ua.oblik.identity.Theme.valueOf(name());
  }

  static Optional<Theme> parse(String code) {
    return Arrays.stream(values()).filter(theme -> theme.getCode().equals(code)).findFirst();
  }

  /** Value of the HTML attribute {@code data-theme}, and of the cookie. */
  public String getCode() {
    return name().toLowerCase(Locale.ROOT);
  }
}
