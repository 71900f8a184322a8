package ua.oblik.metering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.ReadValidation;
import ua.oblik.domain.metering.ReadValidation.WayOut;
import ua.oblik.domain.metering.RegisterCode;

/**
 * Not stored.
 *
 * @param reason why
 * @param register which register, if one
 * @param entered what was entered, if a number
 * @param last the value it was compared with
 * @param lastOn the date of that value, or the limit of the date
 * @param waysOut what the customer can do, likeliest first
 */
public record Refused(
    ReadRefusal reason,
    Optional<RegisterCode> register,
    Optional<Energy> entered,
    Optional<Energy> last,
    Optional<LocalDate> lastOn,
    List<WayOut> waysOut)
    implements NotTaken {

  /** Fixed. */
  public Refused {
    waysOut = List.copyOf(waysOut);
  }

  static Refused because(ReadRefusal reason) {
    return new Refused(
        reason, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  static Refused of(ReadValidation.Refused refused) {
    return new Refused(
        ReadRefusal.of(refused.reason()),
        refused.register(),
        refused.entered(),
        refused.last(),
        refused.lastOn(),
        refused.waysOut());
  }

  static Refused settled(LocalDate until) {
    return new Refused(
        ReadRefusal.BEFORE_LAST_BILLED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(until),
        List.of());
  }
}
