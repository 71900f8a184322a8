package ua.oblik.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import ua.oblik.filing.ImportView;
import ua.oblik.web.ui.Language;

/** Makes answers out of what went wrong. The words are English; programs go by the code. */
public final class Problems {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("ua.oblik.web.api.problems", Locale.ROOT);

  private static final int NOT_FOUND = 404;

  private Problems() {}

  /** The answer for a code; arguments go into its text. */
  public static Response of(int status, String code, Object... arguments) {
    return answer(status, code, words(status, code, arguments), null, null);
  }

  /** The answer for a request of which some fields must be mended: 422. */
  public static Response invalid(List<Problem.FieldError> errors) {
    return answer(422, "invalid", text("invalid"), errors, null);
  }

  /** What is wrong with one field, in words. */
  public static Problem.FieldError field(String field, String code, Object... arguments) {
    return new Problem.FieldError(field, code, text(code, arguments));
  }

  /** The answer for a file that cannot be read; the import keeps it. */
  static Response refusedFile(ImportView view) {
    String code = view.reason();
    return answer(422, code, text(code, view.about().toArray()), null, view.id());
  }

  static Response unexpected(String reference) {
    return answer(500, "unexpected", text("unexpected"), null, reference);
  }

  /** The database is lost: what was asked may be asked again, under the same key. */
  static Response unavailable(String reference) {
    Response problem = answer(503, "unavailable", text("unavailable"), null, reference);
    return Response.fromResponse(problem).header(HttpHeaders.RETRY_AFTER, "60").build();
  }

  private static Response answer(
      int status, String code, String detail, List<Problem.FieldError> errors, String reference) {
    Problem problem =
        new Problem("/problems/" + code, title(status), status, detail, errors, reference);
    return Response.status(status).type(Problem.MEDIA_TYPE).entity(problem).build();
  }

  /** What a status is called. */
  static String title(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known == null ? text("status-" + status) : known.getReasonPhrase();
  }

  /** What is not there needs no words of its own: they would tell what could be. */
  static String words(int status, String code, Object... arguments) {
    String words = text(code, arguments);
    return words == null && status == NOT_FOUND ? text("not-found") : words;
  }

  /**
   * What is said about a code. What pages say of it too is said once, in their bundle.
   *
   * @return null for what nobody has a word for, such as which of many things is not there
   */
  static String text(String code, Object... arguments) {
    if (TEXTS.containsKey(code)) {
      return new MessageFormat(TEXTS.getString(code), Locale.ROOT).format(arguments);
    }
    ResourceBundle pages = Language.EN.texts();
    String key = "refusal." + code;
    return pages.containsKey(key)
        ? new MessageFormat(pages.getString(key), Locale.ROOT).format(arguments)
        : null;
  }
}
