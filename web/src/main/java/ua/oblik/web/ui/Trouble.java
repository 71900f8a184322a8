package ua.oblik.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Something that went wrong, with the reference by which a person and the log can find each other.
 */
public final class Trouble {
  private static final Logger LOG = Logger.getLogger(Trouble.class.getName());
  private static final String REFERENCE = Trouble.class.getName();

  private Trouble() {}

  /** Logs the cause once and answers the reference. Parameters stay out: they are personal. */
  public static String log(HttpServletRequest request, Throwable cause) {
    String reference = referenceOf(request);
    LOG.log(
        Level.SEVERE,
        cause,
        () ->
            "Reference " + reference + ": " + request.getMethod() + " " + request.getRequestURI());
    return reference;
  }

  /** The reference of this request; the same each time it is asked for. */
  static String referenceOf(HttpServletRequest request) {
    if (request.getAttribute(REFERENCE) instanceof String reference) {
      return reference;
    }
    String fresh = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    request.setAttribute(REFERENCE, fresh);
    return fresh;
  }
}
