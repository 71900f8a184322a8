package ua.oblik.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a customer shows to link an account.
 *
 * @param accountNumber as typed
 * @param proof which kind of proof
 * @param value the proof as typed
 */
public record LinkForm(String accountNumber, ProofKind proof, String value) {
  private static final int LONGEST_VALUE = 64;
  private static final Pattern AMOUNT =
      Pattern.compile("[0-9][0-9\\s\\u00a0\\u202f]*([.,][0-9]{1,2})?");

  public LinkForm {
    accountNumber = accountNumber == null ? "" : accountNumber.strip();
    value = value == null ? "" : value.strip();
  }

  /** What is wrong with the proof's form, which needs no account to tell. */
  Optional<LinkOutcome.Malformed> malformedProof() {
    if (value.isEmpty() || value.length() > LONGEST_VALUE) {
      String code = value.isEmpty() ? "value-missing" : "value-too-long";
      return Optional.of(new LinkOutcome.Malformed("proof", code));
    }
    if (proof == ProofKind.BILL_AMOUNT && !AMOUNT.matcher(value).matches()) {
      return Optional.of(new LinkOutcome.Malformed("proof", "amount-malformed"));
    }
    return Optional.empty();
  }

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "LinkForm[" + proof + "]";
  }
}
