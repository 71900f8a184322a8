package ua.oblik.billing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.calendar.DateRange;

/**
 * An account that could not be billed.
 *
 * @param id of the row on the worklist
 * @param account which account
 * @param period the days that could not be billed
 * @param reason the stable word for why
 * @param detail numbers and codes for staff
 * @param parkedOn since when
 * @param resolvedOn when it was settled; empty while it waits
 * @param run the run that met it
 * @param holds whether no bill is made for the account while the row waits
 */
public record ParkedView(
    long id,
    AccountNumber account,
    DateRange period,
    String reason,
    String detail,
    LocalDate parkedOn,
    Optional<LocalDate> resolvedOn,
    Optional<UUID> run,
    boolean holds) {

  /** Whether it still waits for staff. */
  public boolean open() {
    return resolvedOn.isEmpty();
  }
}
