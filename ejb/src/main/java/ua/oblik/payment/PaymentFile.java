package ua.oblik.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/**
 * All that staff see of one payment.
 *
 * @param payment as in the list
 * @param meant the account it was meant for, where its amount was in doubt
 * @param shares the bills and adjustments it pays
 * @param steps what was done with it, the oldest first
 */
public record PaymentFile(
    ListedPayment payment, Optional<AccountNumber> meant, List<PaidBill> shares, List<Step> steps) {

  /**
   * A payment in a list.
   *
   * @param id unique
   * @param account whose, or {@code null}
   * @param state where it stands
   * @param amount positive
   * @param open what pays no bill and was not given back
   * @param valueOn the day it counts from
   * @param postedOn the business date on which it became known
   * @param source the bank account or agent
   * @param externalId its name there
   * @param payer who paid, or {@code null}
   * @param purpose what for, or {@code null}
   */
  public record ListedPayment(
      long id,
      AccountNumber account,
      PaymentState state,
      Money amount,
      Money open,
      LocalDate valueOn,
      LocalDate postedOn,
      String source,
      String externalId,
      String payer,
      String purpose) {

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
      return "ListedPayment[" + id + "]";
    }
  }

  /**
   * What a part of the payment pays.
   *
   * @param bill its number; empty if it is no bill
   * @param adjustment the adjustment that added what is paid; empty if it is a bill
   * @param amount how much
   */
  public record PaidBill(Optional<BillNumber> bill, Optional<Long> adjustment, Money amount) {}

  /**
   * Something that was done.
   *
   * @param kind what it was
   * @param from account, or {@code null}
   * @param to account, or {@code null}
   * @param amount how much
   * @param reason why
   * @param on when
   * @param by who
   */
  public record Step(
      StepKind kind,
      AccountNumber from,
      AccountNumber to,
      Money amount,
      String reason,
      LocalDate on,
      String by) {}

  /** What can happen to a payment after it was received. */
  public enum StepKind {
    ASSIGNED,
    TRANSFERRED,
    REVERSED,
    REFUNDED,
    /** It was a whole batch, which its parts replaced. */
    TOLD_IN_PARTS
  }
}
