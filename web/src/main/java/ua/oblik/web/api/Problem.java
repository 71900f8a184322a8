package ua.oblik.web.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
    @Schema(example = "/problems/invalid") String type,
    @Schema(example = "Unprocessable Content") String title,
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
  public record FieldError(
      @Schema(example = "registers.T1") String field,
      @Schema(example = "read-not-a-number") String code,
      String detail) {}
}
