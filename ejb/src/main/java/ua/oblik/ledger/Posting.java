package ua.oblik.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/** Something to enter into the ledger, once: its key says what it answers. */
public sealed interface Posting
    permits Posting.OfBill, Posting.OfLateFee, Posting.Received, Posting.Moved, AdjustmentPosting {

  /** The account that owes more or less. */
  AccountId account();

  /** What the customer owes more; negative for less. */
  Money amount();

  /** The day from which it counts for the customer. */
  LocalDate valueOn();

  /** Unique over all time; nothing with the same key is posted again. */
  String key();

  /** What it is. */
  EntryKind kind();

  /** The other side. */
  CounterAccount counterAccount();

  /** The bill it belongs to. */
  default Optional<BillNumber> bill() {
    return Optional.empty();
  }

  /** The day it is to be paid by. */
  default Optional<LocalDate> dueOn() {
    return Optional.empty();
  }

  /** The key of the entry it takes back. */
  default Optional<String> reversedKey() {
    return Optional.empty();
  }

  /** The payment it posts. */
  default Optional<Long> payment() {
    return Optional.empty();
  }

  /** The adjustment it posts. */
  default Optional<Long> adjustment() {
    return Optional.empty();
  }

  /** A note of whoever posted it, such as the reason of staff. */
  default Optional<String> note() {
    return Optional.empty();
  }

  /** An entry against revenue, for a bill. */
  sealed interface OfBill extends Posting {
    /** The bill's number. */
    BillNumber number();

    @Override
    default CounterAccount counterAccount() {
      return CounterAccount.REVENUE;
    }

    @Override
    default Optional<BillNumber> bill() {
      return Optional.of(number());
    }
  }

  /** The total of a bill, owed. */
  sealed interface OfCharge extends OfBill {
    /** The day it is to be paid by. */
    LocalDate due();

    @Override
    default EntryKind kind() {
      return EntryKind.CHARGE;
    }

    @Override
    default Optional<LocalDate> dueOn() {
      return Optional.of(due());
    }
  }

  /** The total of a bill. */
  record Charge(
      AccountId account, BillNumber number, Money amount, LocalDate valueOn, LocalDate due)
      implements OfCharge {
    @Override
    public String key() {
      return "charge:" + number;
    }
  }

  /**
   * Takes back the whole charge of a bill that stands no longer.
   *
   * @param revivals how often the bill was charged again after it had been taken back
   */
  record Reversal(
      AccountId account, BillNumber number, Money charged, LocalDate valueOn, int revivals)
      implements OfBill {

    /** Of a bill that was never revived. */
    public Reversal(AccountId account, BillNumber number, Money charged, LocalDate valueOn) {
      this(account, number, charged, valueOn, 0);
    }

    @Override
    public Money amount() {
      return charged.negated();
    }

    @Override
    public String key() {
      return "reversal:" + Revival.numbered(number, revivals);
    }

    @Override
    public EntryKind kind() {
      return EntryKind.REVERSAL;
    }

    @Override
    public Optional<String> reversedKey() {
      return Optional.of("charge:" + Revival.numbered(number, revivals));
    }
  }

  /**
   * The total of a bill that stands again after what had replaced it was taken back.
   *
   * @param revivals how often that has happened to the bill, this time included
   */
  record Revival(
      AccountId account,
      BillNumber number,
      Money amount,
      LocalDate valueOn,
      LocalDate due,
      int revivals)
      implements OfCharge {

    static String numbered(BillNumber number, int revivals) {
      return revivals == 0 ? number.toString() : number + ":" + revivals;
    }

    @Override
    public String key() {
      return "charge:" + numbered(number, revivals);
    }
  }

  /** What paying a bill late costs, or does not cost after all. */
  sealed interface OfLateFee extends Posting {
    /** The bill's number. */
    BillNumber number();

    @Override
    default EntryKind kind() {
      return EntryKind.LATE_FEE;
    }

    @Override
    default CounterAccount counterAccount() {
      return CounterAccount.LATE_FEES;
    }

    @Override
    default Optional<BillNumber> bill() {
      return Optional.of(number());
    }
  }

  /** The fee of a month; {@code note} says rule, days and act. */
  record LateFee(
      AccountId account,
      BillNumber number,
      YearMonth month,
      Money amount,
      LocalDate valueOn,
      Optional<String> note)
      implements OfLateFee {
    @Override
    public String key() {
      return "late-fee:" + number + ":" + month;
    }
  }

  /** Takes back the fee of a bill that stands no longer. */
  record LateFeeTakenBack(
      AccountId account, BillNumber number, String feeKey, Money fee, LocalDate valueOn)
      implements OfLateFee {
    @Override
    public Money amount() {
      return fee.negated();
    }

    @Override
    public String key() {
      return "back:" + feeKey;
    }

    @Override
    public Optional<String> reversedKey() {
      return Optional.of(feeKey);
    }
  }

  /** Money received from the customer. */
  record Received(AccountId account, long paymentId, Money received, LocalDate valueOn)
      implements Posting {
    @Override
    public Money amount() {
      return received.negated();
    }

    @Override
    public String key() {
      return "payment:" + paymentId;
    }

    @Override
    public EntryKind kind() {
      return EntryKind.PAYMENT;
    }

    @Override
    public CounterAccount counterAccount() {
      return CounterAccount.CASH;
    }

    @Override
    public Optional<Long> payment() {
      return Optional.of(paymentId);
    }
  }

  /** A payment that staff moved: out of suspense, to another account, or back to the payer. */
  record Moved(AccountId account, Money amount, LocalDate valueOn, PaymentMovement movement)
      implements Posting {
    @Override
    public String key() {
      return movement.key();
    }

    @Override
    public EntryKind kind() {
      return movement.kind();
    }

    @Override
    public CounterAccount counterAccount() {
      return movement.counterAccount();
    }

    @Override
    public Optional<Long> payment() {
      return Optional.of(movement.payment());
    }

    @Override
    public Optional<String> reversedKey() {
      return movement.reversedKey();
    }

    @Override
    public Optional<String> note() {
      return Optional.of(movement.note());
    }
  }
}
