package ua.oblik.domain.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;

/**
 * What a purpose of payment names: numbers of accounts and of a bill. Payers write them in free
 * words; a number that stands alone and has the length of an account number is taken for one.
 */
public final class PurposeText {

  private static final int LONGEST = 2000;
  private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{9,11}(?![0-9])");
  private static final Pattern BILL =
      Pattern.compile(
          "(?:рахун\\p{L}*|рах\\.|bill|invoice|сч[её]т\\p{L}*)\\s*(?:№|N|no\\.?|#)?\\s*([0-9]{6,15})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private PurposeText() {}

  /** Numbers that may be of an account, in the order in which they stand. */
  public static List<String> numbers(String purpose) {
    List<String> numbers = new ArrayList<>();
    Matcher found = NUMBER.matcher(clipped(purpose));
    while (found.find()) {
      numbers.add(found.group());
    }
    return numbers;
  }

  /** Those of them that are account numbers as they stand. */
  public static List<AccountNumber> accounts(String purpose) {
    return numbers(purpose).stream()
        .filter(number -> number.length() == AccountNumber.LENGTH)
        .distinct()
        .map(AccountNumber::of)
        .toList();
  }

  /** The bill that is named as one, as on the payment code of a bill. */
  public static Optional<BillNumber> bill(String purpose) {
    Matcher found = BILL.matcher(clipped(purpose));
    while (found.find()) {
      long number = Long.parseLong(found.group(1));
      // "Рахунок" is also the word for an account: ten digits are one.
      if (number > 0 && found.group(1).length() != AccountNumber.LENGTH) {
        return Optional.of(new BillNumber(number));
      }
    }
    return Optional.empty();
  }

  private static String clipped(String purpose) {
    if (purpose == null) {
      return "";
    }
    return purpose.length() > LONGEST ? purpose.substring(0, LONGEST) : purpose;
  }
}
