package ua.oblik.adjustment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import ua.oblik.RefusedException;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.AdjustmentReason;
import ua.oblik.ledger.AdjustmentSide;
import ua.oblik.ledger.CounterAccount;

/** What an adjustment must be to be proposed, and still when it is approved. */
final class AdjustmentRule {
  /** A slip of the finger is more likely than ten million hryvnias. */
  static final Money MOST = Money.of("10000000.00");

  static final int SHORTEST_NOTE = 3;
  static final int LONGEST_NOTE = 500;

  private AdjustmentRule() {}

  /**
   * What is known of the account.
   *
   * @param openedOn its first day
   * @param balance what it owes today; negative if overpaid
   * @param today the business date
   * @param taxedOn whether bills of a day add VAT to net prices
   */
  record Standing(
      LocalDate openedOn, Money balance, LocalDate today, Predicate<LocalDate> taxedOn) {}

  /** Why it is refused; empty if it is not. */
  static Optional<RefusedException> refusal(ProposedAdjustment wanted, Standing standing) {
    return ofReason(wanted)
        .or(() -> ofAmount(wanted, standing))
        .or(() -> ofDay(wanted.valueOn(), standing))
        .or(() -> ofVat(wanted, standing))
        .or(() -> ofNote(wanted.note()));
  }

  private static Optional<RefusedException> ofReason(ProposedAdjustment wanted) {
    if (wanted.side() == null) {
      return refused("adjustment-side-missing");
    }
    AdjustmentReason reason = wanted.reason();
    if (reason == null) {
      return refused("adjustment-reason-missing");
    }
    if (!reason.allows(wanted.side())) {
      return refused("adjustment-side-unfit");
    }
    return wanted.counterAccount() == null || !reason.allows(wanted.counterAccount())
        ? refused("adjustment-counter-unfit")
        : Optional.empty();
  }

  private static Optional<RefusedException> ofAmount(ProposedAdjustment wanted, Standing standing) {
    Money amount = wanted.amount();
    if (amount == null || !amount.isPositive() || amount.compareTo(MOST) > 0) {
      return refused("adjustment-amount", MOST);
    }
    boolean more = wanted.reason().upToDebt() && wanted.side() == AdjustmentSide.CREDIT;
    return more && amount.compareTo(standing.balance()) > 0
        ? refused(
            "adjustment-more-than-debt",
            standing.balance().isPositive() ? standing.balance() : Money.ZERO)
        : Optional.empty();
  }

  private static Optional<RefusedException> ofDay(LocalDate day, Standing standing) {
    if (day == null || day.isAfter(standing.today())) {
      return refused("adjustment-date-ahead", standing.today());
    }
    return day.isBefore(standing.openedOn())
        ? refused("adjustment-date-before-account", standing.openedOn())
        : Optional.empty();
  }

  /**
   * What changes the price of supplied energy changes the tax invoice, by a document that corrects
   * its lines (Tax Code, article 192); an adjustment has no lines, a bill that is billed again has.
   * A compensation for poor quality changes no price.
   */
  private static Optional<RefusedException> ofVat(ProposedAdjustment wanted, Standing standing) {
    boolean price =
        wanted.counterAccount() == CounterAccount.REVENUE
            && wanted.reason() != AdjustmentReason.QUALITY_COMPENSATION;
    return price && standing.taxedOn().test(wanted.valueOn())
        ? refused("adjustment-changes-vat")
        : Optional.empty();
  }

  private static Optional<RefusedException> ofNote(String note) {
    int length = note == null ? 0 : note.strip().length();
    return length < SHORTEST_NOTE || length > LONGEST_NOTE
        ? refused("reason-missing")
        : Optional.empty();
  }

  private static Optional<RefusedException> refused(String code, Object... arguments) {
    return Optional.of(new RefusedException(code, arguments));
  }
}
