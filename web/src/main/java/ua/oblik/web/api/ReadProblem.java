package ua.oblik.web.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.ReadValidation.Confirmation;
import ua.oblik.domain.metering.ReadValidation.WayOut;
import ua.oblik.metering.ConfirmationNeeded;
import ua.oblik.metering.NotTaken;
import ua.oblik.metering.ReadRefusal;
import ua.oblik.metering.Refused;

/**
 * A problem document about reads that were not taken, with the numbers in question.
 *
 * @param type address of the kind of problem
 * @param title the status in words
 * @param status 409 where a confirmation is needed, else 422
 * @param detail what is asked, or {@code null}
 * @param errors what is wrong with which field, or {@code null}
 * @param confirm what to send as {@code confirm} if the reads are right, or {@code null}
 * @param entered the value in question, or {@code null}
 * @param last the value it was compared with, or {@code null}
 * @param lastOn the date of that value, or the limit of the date, or {@code null}
 * @param consumption what it would have been since the last read, per register, or {@code null}
 * @param usual what would have been usual for the same days, or {@code null} if that is not known
 * @param likely what the contracted power makes likely at most for the same days, where the usual
 *     is not known, or {@code null}
 * @param waysOut what can be done, or {@code null}
 */
@JsonbPropertyOrder({
  "type",
  "title",
  "status",
  "detail",
  "errors",
  "confirm",
  "entered",
  "last",
  "lastOn",
  "consumption",
  "usual",
  "likely",
  "waysOut"
})
public record ReadProblem(
    String type,
    String title,
    int status,
    String detail,
    List<Problem.FieldError> errors,
    Confirmation confirm,
    BigDecimal entered,
    BigDecimal last,
    LocalDate lastOn,
    Map<String, BigDecimal> consumption,
    BigDecimal usual,
    BigDecimal likely,
    List<WayOut> waysOut) {
  private static final int UNPROCESSABLE = 422;

  /** The answer for reads that were not taken. */
  public static Response answer(NotTaken notTaken) {
    ReadProblem problem =
        notTaken instanceof ConfirmationNeeded asked ? asks(asked) : refuses((Refused) notTaken);
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
  }

  private static ReadProblem asks(ConfirmationNeeded asked) {
    Response.Status conflict = Response.Status.CONFLICT;
    BigDecimal expected = asked.expected().volume().kWh();
    Problem.FieldError question =
        Problems.field(
            "confirm",
            asked.isBesideUsual() ? "confirmation-required" : "confirmation-required-by-power",
            asked.total(),
            asked.expected().volume());
    return new ReadProblem(
        "/problems/confirmation-required",
        conflict.getReasonPhrase(),
        conflict.getStatusCode(),
        question.detail(),
        null,
        asked.needed(),
        null,
        null,
        null,
        Registers.kWh(asked.consumption()),
        asked.isBesideUsual() ? expected : null,
        asked.isBesideUsual() ? null : expected,
        null);
  }

  private static ReadProblem refuses(Refused refused) {
    boolean rollOver = refused.waysOut().contains(WayOut.CONFIRM_ROLL_OVER);
    Problem.FieldError error =
        Problems.field(
            field(refused),
            refused.reason().code(),
            refused.entered().map(Energy::toString).orElse(""),
            refused.last().map(Energy::toString).orElse(""),
            refused.lastOn().map(LocalDate::toString).orElse(""));
    return new ReadProblem(
        "/problems/" + refused.reason().code(),
        Problems.title(UNPROCESSABLE),
        UNPROCESSABLE,
        error.detail(),
        List.of(error),
        rollOver ? Confirmation.ROLL_OVER : null,
        refused.entered().map(Energy::kWh).orElse(null),
        refused.last().map(Energy::kWh).orElse(null),
        refused.lastOn().orElse(null),
        null,
        null,
        null,
        refused.waysOut().isEmpty() ? null : refused.waysOut());
  }

  private static String field(Refused refused) {
    if (refused.register().isPresent()) {
      return "registers." + refused.register().get();
    }
    return refused.reason() == ReadRefusal.POINT_NOT_CHOSEN ? "servicePoint" : "date";
  }
}
