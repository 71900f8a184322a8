package ua.oblik.web.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import ua.oblik.NotFoundException;
import ua.oblik.Outage;

/**
 * Something that went wrong, with the reference by which a person and the log can find each other.
 */
public final class Trouble {
  private static final Logger LOG = Logger.getLogger(Trouble.class.getName());
  private static final String REFERENCE = Trouble.class.getName();

  /** As the Faces servlet is told in web.xml; what is longer it throws away unread. */
  private static final long MOST_BYTES = 33L * 1024 * 1024;

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

  /**
   * 404 for what is not there or not the caller's, 413 for files that are too big to be read at
   * all, 503 for lack of a database, else 500.
   */
  static int statusOf(HttpServletRequest request, Throwable thrown) {
    if (request.getContentLengthLong() > MOST_BYTES) {
      return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    }
    for (Throwable cause = thrown; cause != null; cause = causeOf(cause)) {
      if (cause instanceof NotFoundException) {
        return HttpServletResponse.SC_NOT_FOUND;
      }
    }
    return Outage.isBehind(thrown)
        ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
        : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  private static Throwable causeOf(Throwable thrown) {
    return thrown instanceof ServletException wrapped && wrapped.getRootCause() != null
        ? wrapped.getRootCause()
        : thrown.getCause();
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
