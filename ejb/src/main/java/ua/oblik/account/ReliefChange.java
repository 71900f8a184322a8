package ua.oblik.account;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;

/**
 * Something that staff entered about a relief: one was granted, or one ends earlier.
 *
 * @param id its key
 * @param account whose
 * @param deed granted or ended
 * @param terms what the relief comes to
 * @param from its first day
 * @param until its first day without it; empty for an open end
 * @param source the act or decision
 * @param reason why
 * @param state where it stands
 * @param drafted who entered it, and when
 * @param decided who decided, and when; empty while it waits
 * @param mayPublish whether the caller may put it in force
 * @param billedBy the first bill that stands and was issued before; what it charged is not changed
 */
public record ReliefChange(
    long id,
    AccountNumber account,
    Deed deed,
    ReliefTerms terms,
    LocalDate from,
    Optional<LocalDate> until,
    String source,
    String reason,
    ReliefState state,
    Hand drafted,
    Optional<Hand> decided,
    boolean mayPublish,
    Optional<BillNumber> billedBy) {

  /** What was done. */
  public enum Deed {
    GRANT,
    END
  }

  /** Who did something, and when. */
  public record Hand(String actor, LocalDate on) {}
}
