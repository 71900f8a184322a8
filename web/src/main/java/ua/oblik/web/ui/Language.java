package ua.oblik.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** A language the product speaks. Ukrainian comes first: it is what a stranger is answered in. */
public enum Language {
  UK,
  EN,
  RU;

  /** Name of the cookie and of the request parameter that carry the choice. */
  static final String CHOICE = "lang";

  private final Locale locale = Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));

  /**
   * Language of this request: the person's choice, else what the browser asks for, else Ukrainian.
   */
  public static Language of(HttpServletRequest request) {
    return Cookies.read(request, CHOICE)
        .flatMap(Language::parse)
        .or(() -> accepted(request))
        .orElse(UK);
  }

  /** The language of a code such as {@code uk}, if the product speaks it. */
  public static Optional<Language> parse(String code) {
    return Arrays.stream(values()).filter(language -> language.getCode().equals(code)).findFirst();
  }

  private static Optional<Language> accepted(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Optional.empty(); // else the container would answer with the machine's language
    }
    List<Locale> wanted = Collections.list(request.getLocales());
    return wanted.stream()
        .map(Locale::getLanguage)
        .flatMap(code -> parse(code).stream())
        .findFirst();
  }

  /** ISO 639 code, also the value of the HTML attribute {@code lang}. */
  public String getCode() {
    return locale.getLanguage();
  }

  /** Locale of texts. Numbers and dates keep the country's form in every language. */
  public Locale locale() {
    return locale;
  }

  /** Texts of pages in this language. */
  public ResourceBundle texts() {
    return ResourceBundle.getBundle("ua.oblik.web.ui.Texts", locale);
  }
}
