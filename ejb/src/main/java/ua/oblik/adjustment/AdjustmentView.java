package ua.oblik.adjustment;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.AdjustmentReason;
import ua.oblik.ledger.AdjustmentSide;
import ua.oblik.ledger.CounterAccount;

/**
 * An adjustment as staff see it.
 *
 * @param id unique
 * @param account whose
 * @param amount what is owed more; negative for less
 * @param reason why
 * @param counterAccount the other side
 * @param valueOn the day from which it counts
 * @param note why, in the words of whoever proposed it
 * @param state how far it is
 * @param proposal who proposed it, and when
 * @param decision who approved or rejected it, when, and with what words
 * @param links to what it takes back and what takes it back
 * @param open of what was taken off: what pays no bill yet
 */
public record AdjustmentView(
    long id,
    AccountNumber account,
    Money amount,
    AdjustmentReason reason,
    CounterAccount counterAccount,
    LocalDate valueOn,
    String note,
    AdjustmentState state,
    Deed proposal,
    Optional<Deed> decision,
    Links links,
    Money open) {

  /**
   * What a person did.
   *
   * @param by who
   * @param on the business date
   * @param words what was said; may be empty
   */
  public record Deed(String by, LocalDate on, String words) {}

  /**
   * Other adjustments.
   *
   * @param takesBack the one that this one takes back
   * @param takenBackBy the one that takes this one back, or would
   */
  public record Links(Optional<Long> takesBack, Optional<Long> takenBackBy) {}

  /** Whether more or less is owed. */
  public AdjustmentSide side() {
    return AdjustmentSide.of(amount);
  }

  /** Whether it waits for a second person. */
  public boolean waits() {
    return state == AdjustmentState.DRAFT;
  }

  /** Whether it can be taken back. */
  public boolean reversible() {
    return state == AdjustmentState.APPROVED
        && links.takesBack().isEmpty()
        && links.takenBackBy().isEmpty();
  }

  /** Whether it is what somebody proposes. */
  boolean isOf(ProposedAdjustment proposed) {
    return account.equals(proposed.account())
        && side() == proposed.side()
        && amount.equals(proposed.side().signed(proposed.amount()))
        && reason == proposed.reason()
        && counterAccount == proposed.counterAccount()
        && valueOn.equals(proposed.valueOn())
        && note.equals(proposed.note().strip());
  }
}
