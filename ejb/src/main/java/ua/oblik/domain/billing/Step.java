package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.BillOutcome.ParkReason;
import ua.oblik.domain.billing.BillOutcome.Parked;

/**
 * What a step of the calculation came to: a value, or the reason to park the account.
 *
 * @param <T> what the step gives
 */
sealed interface Step<T> {

  /** The value. */
  record Done<T>(T value) implements Step<T> {}

  /** No value. */
  record Stopped<T>(Parked parked) implements Step<T> {}

  static <T> Step<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Step<T> parked(
      ParkReason reason, AgreementInput agreement, LocalDate on, String detail) {
    Optional<AgreementId> id = Optional.of(agreement.id());
    return new Stopped<>(new Parked(reason, id, on, detail));
  }
}
