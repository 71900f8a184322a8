package ua.oblik.web.api;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.billing.OrderRequest;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.ReadValidation.Confirmation;

/**
 * Reads to bill up to; all left out for the last ones already entered.
 *
 * @param date of the reads
 * @param registers value per register, T1 to T3, as a number or as text
 * @param confirm what is confirmed: UNUSUAL_CONSUMPTION, ROLL_OVER, or a list of both
 * @param servicePoint EIC; needed where the account has several
 * @param expectedTotal the total of the preview; an order whose total is another one is not made
 */
@Schema(name = "BillRequest")
public record BillRequestJson(
    @Schema(format = "date") String date,
    Map<String, Object> registers,
    @Schema(oneOf = {Confirmation.class, Confirmation[].class}) Object confirm,
    @Schema(format = "eic") String servicePoint,
    @Schema(format = "hryvnias") String expectedTotal) {

  /** As it comes in JSON. */
  @JsonbCreator
  public BillRequestJson(
      @JsonbProperty("date") String date,
      @JsonbProperty("registers") Map<String, Object> registers,
      @JsonbProperty("confirm") Object confirm,
      @JsonbProperty("servicePoint") String servicePoint,
      @JsonbProperty("expectedTotal") String expectedTotal) {
    this.date = date;
    this.registers = registers == null ? Map.of() : registers;
    this.confirm = confirm;
    this.servicePoint = servicePoint;
    this.expectedTotal = expectedTotal;
  }

  /**
   * The request that was meant.
   *
   * @throws ProblemException 422 with the fields that cannot be understood
   */
  OrderRequest request() {
    boolean lastReads = date == null && registers.isEmpty();
    return new OrderRequest(
        lastReads
            ? Optional.empty()
            : Optional.of(new ReadRequest(date, registers, confirm, servicePoint).submission()),
        Optional.ofNullable(expectedTotal).map(BillRequestJson::amount));
  }

  private static Money amount(String text) {
    try {
      return Money.of(text);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          Problems.invalid(List.of(Problems.field("expectedTotal", "amount-malformed"))));
    }
  }
}
