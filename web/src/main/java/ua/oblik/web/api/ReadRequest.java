package ua.oblik.web.api;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.domain.metering.ReadValidation.Confirmation;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.metering.ReadSubmission;

/**
 * Reads of all registers of one meter.
 *
 * @param date of the reads
 * @param registers value per register, T1 to T3, R1 and R2 of reactive energy, as a number or as
 *     text
 * @param confirm what is confirmed: UNUSUAL_CONSUMPTION, ROLL_OVER, or a list of both
 * @param servicePoint EIC; needed where the account has several
 */
@Schema(name = "Reads")
public record ReadRequest(
    @Schema(format = "date", required = true) String date,
    @Schema(required = true) Map<String, Object> registers,
    @Schema(oneOf = {Confirmation.class, Confirmation[].class}) Object confirm,
    @Schema(format = "eic") String servicePoint) {

  private static final int MOST_DIGITS = 40;

  /** As it comes in JSON. */
  @JsonbCreator
  public ReadRequest(
      @JsonbProperty("date") String date,
      @JsonbProperty("registers") Map<String, Object> registers,
      @JsonbProperty("confirm") Object confirm,
      @JsonbProperty("servicePoint") String servicePoint) {
    this.date = date;
    this.registers = registers == null ? Map.of() : registers;
    this.confirm = confirm;
    this.servicePoint = servicePoint;
  }

  /**
   * The submission that was meant.
   *
   * @throws ProblemException 422 with every field that cannot be understood
   */
  public ReadSubmission submission() {
    List<Problem.FieldError> errors = new ArrayList<>();
    Optional<LocalDate> day = day(errors);
    Map<RegisterCode, String> values = values(errors);
    Set<Confirmation> confirmed = confirmed(errors);
    Optional<ServicePointCode> point = point(errors);
    if (!errors.isEmpty()) {
      throw new ProblemException(Problems.invalid(errors));
    }
    return new ReadSubmission(day.orElseThrow(), values, confirmed, point);
  }

  private Optional<LocalDate> day(List<Problem.FieldError> errors) {
    if (date == null) {
      errors.add(Problems.field("date", "value-missing"));
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(date));
    } catch (DateTimeParseException e) {
      errors.add(Problems.field("date", "date-malformed"));
      return Optional.empty();
    }
  }

  private Map<RegisterCode, String> values(List<Problem.FieldError> errors) {
    Map<RegisterCode, String> values = new EnumMap<>(RegisterCode.class);
    if (registers.isEmpty()) {
      errors.add(Problems.field("registers", "value-missing"));
    }
    registers.forEach(
        (name, value) -> {
          String field = "registers." + name;
          Optional<RegisterCode> register = named(RegisterCode.class, name);
          if (register.isEmpty()) {
            errors.add(Problems.field(field, "read-unknown-register"));
          } else if (value instanceof String text) {
            values.put(register.get(), text);
          } else if (value instanceof BigDecimal number) {
            values.put(register.get(), written(number));
          } else {
            errors.add(Problems.field(field, "read-not-a-number"));
          }
        });
    return values;
  }

  /** Not written out with its exponent, which may be a thousand million zeros. */
  private static String written(BigDecimal number) {
    return Math.abs((long) number.scale()) > MOST_DIGITS
        ? number.toString()
        : number.toPlainString();
  }

  private Set<Confirmation> confirmed(List<Problem.FieldError> errors) {
    Set<Confirmation> confirmed = EnumSet.noneOf(Confirmation.class);
    if (confirm == null) {
      return confirmed;
    }
    Collection<?> names = confirm instanceof Collection<?> several ? several : List.of(confirm);
    for (Object name : names) {
      named(Confirmation.class, String.valueOf(name))
          .ifPresentOrElse(
              confirmed::add, () -> errors.add(Problems.field("confirm", "confirmation-unknown")));
    }
    return confirmed;
  }

  private Optional<ServicePointCode> point(List<Problem.FieldError> errors) {
    if (servicePoint == null) {
      return Optional.empty();
    }
    if (!ServicePointCode.isValid(servicePoint)) {
      errors.add(Problems.field("servicePoint", "eic-malformed"));
      return Optional.empty();
    }
    return Optional.of(new ServicePointCode(servicePoint));
  }

  private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
