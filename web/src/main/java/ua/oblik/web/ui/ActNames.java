package ua.oblik.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import ua.oblik.tariff.Acts;

/**
 * The names of acts and other sources, and how surely they are known, in the person's language, for
 * pages and files.
 */
@Named("acts")
@RequestScoped
public class ActNames {
  @Inject private Acts acts;

  private Map<String, String> names;

  /** The name of an act; its code, or what else a line rests on, if it has none. */
  public String name(String code) {
    if (names == null) {
      names = acts.names(Formats.language().locale());
    }
    String name = names.get(code);
    return name == null ? Formats.told(code) : name;
  }

  /** How surely a rate or parameter is known; as it was entered, if it has no words. */
  public String confidence(String entered) {
    return words("confidence.", entered);
  }

  /** What a parameter rests on; as it was entered, if it has no words. */
  public String source(String entered) {
    return words("source.", entered);
  }

  private static String words(String prefix, String entered) {
    String key = prefix + entered.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return Formats.knows(key) ? Formats.text(key) : entered;
  }
}
