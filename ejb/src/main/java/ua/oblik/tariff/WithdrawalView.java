package ua.oblik.tariff;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That somebody wants a published version taken back, or that it was.
 *
 * @param id of the withdrawal
 * @param reason in the words of whoever proposed it
 * @param state proposed, confirmed or dropped
 * @param proposedBy who proposed it
 * @param proposedOn business date
 * @param decidedBy who confirmed or dropped it
 * @param decidedOn business date
 * @param mayConfirm whether the caller may: a second person, while it is proposed
 */
public record WithdrawalView(
    long id,
    String reason,
    WithdrawalState state,
    String proposedBy,
    LocalDate proposedOn,
    Optional<String> decidedBy,
    Optional<LocalDate> decidedOn,
    boolean mayConfirm) {

  /** Whether it is not decided yet. */
  public boolean waits() {
    return state == WithdrawalState.PROPOSED;
  }
}
