package ua.oblik.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.PurposeText;

/** What became of one row of a file. */
public sealed interface StatementLine {

  /** The line of the file on which it begins; the first is 1. */
  long lineNumber();

  /** What it says of itself, as far as it can be read. */
  Text text();

  /** Its amount, as far as it can be read; zero otherwise. */
  Money amount();

  /**
   * Money received.
   *
   * @param lineNumber where it begins
   * @param source the bank account or agent it came through
   * @param text what the payer wrote
   * @param amount positive
   * @param valueOn the day it counts from
   * @param bill the bill that was named
   * @param batch what ties it to other messages of a bank; empty if nothing does
   */
  record Credit(
      long lineNumber,
      String source,
      Text text,
      Money amount,
      LocalDate valueOn,
      Optional<BillNumber> bill,
      Optional<BatchMark> batch)
      implements StatementLine {}

  /**
   * Money that the bank takes back after it had booked it (RvslInd of a debit).
   *
   * @param lineNumber where it begins
   * @param source the bank account it leaves
   * @param text its own name, and what it says of the payment
   * @param amount positive
   * @param valueOn the day it counts from
   * @param references names under which the payment may be known at the bank, the surest first
   * @param named whether its own name is the bank's and not its place in the file
   */
  record Reversal(
      long lineNumber,
      String source,
      Text text,
      Money amount,
      LocalDate valueOn,
      List<String> references,
      boolean named)
      implements StatementLine {

    public Reversal {
      references = List.copyOf(references);
    }

    /** The credit as it was before, as far as the reversal tells of it. */
    public Credit taken() {
      return new Credit(
          lineNumber,
          source,
          text,
          amount,
          valueOn,
          PurposeText.bill(text.purpose()),
          Optional.empty());
    }
  }

  /**
   * No money that can be booked.
   *
   * @param lineNumber where it begins
   * @param reason why not
   * @param text what can be read of it
   * @param amount its amount, or zero if that cannot be read
   */
  record Unusable(long lineNumber, UnusableReason reason, Text text, Money amount)
      implements StatementLine {}

  /**
   * The words of a row.
   *
   * @param externalId its name at the bank or agent
   * @param account the account as it was written
   * @param payer who paid
   * @param purpose what for
   */
  record Text(String externalId, String account, String payer, String purpose) {

    /** Nothing readable. */
    public static final Text NONE = new Text("", "", "", "");

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
      return "Text[" + externalId + "]";
    }
  }
}
