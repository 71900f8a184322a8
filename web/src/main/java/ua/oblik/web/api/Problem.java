package ua.oblik.web.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/**
 * An error as RFC 9457 describes it.
 *
 * @param type address of the kind of problem; its last part is the stable code
 * @param title the kind in words, the same each time
 * @param status HTTP status
 * @param detail what happened this time, or {@code null}
 * @param errors what is wrong with which field, or {@code null}
 * @param reference by which support finds the case in the log, or {@code null}
 */
@JsonbPropertyOrder({"type", "title", "status", "detail", "errors", "reference"})
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    List<FieldError> errors,
    String reference) {

  /** The media type of a problem document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * What is wrong with one field.
   *
   * @param field as the request names it
   * @param code stable word
   * @param detail in words
   */
  public record FieldError(String field, String code, String detail) {}
}
