package ua.oblik.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Why a letter was not taken. A reply of 500 and above, to the address or to the letter, stands
 * however often it is tried again (RFC 5321, 4.2.1); anything else may pass: a server that is full,
 * away, or does not like how we log in.
 *
 * @param reason kind and code only: the words of mail servers repeat the address
 * @param forGood whether no later attempt would fare better
 */
record Refusal(String reason, boolean forGood) {
  private static final int PERMANENT = 500;

  /** Replies about how we log in, not about this letter (RFC 4954, RFC 3207). */
  private static final int FIRST_ABOUT_LOGIN = 530;

  private static final int LAST_ABOUT_LOGIN = 538;

  static Refusal of(MessagingException failure) {
    return chain(failure)
        .filter(Refusal::isForGood)
        .findFirst()
        .map(permanent -> new Refusal(words(permanent), true))
        .orElseGet(() -> new Refusal(words(failure), false));
  }

  private static Stream<MessagingException> chain(MessagingException failure) {
    return Stream.iterate(
        failure,
        each -> each != null,
        each -> each.getNextException() instanceof MessagingException next ? next : null);
  }

  private static boolean isForGood(MessagingException failure) {
    int code = code(failure);
    return failure instanceof AddressException
        || (code >= PERMANENT && (code < FIRST_ABOUT_LOGIN || code > LAST_ABOUT_LOGIN));
  }

  private static String words(MessagingException failure) {
    String kind = failure.getClass().getSimpleName();
    return code(failure) > 0 ? kind + " " + code(failure) : kind;
  }

  private static int code(MessagingException failure) {
    if (failure instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    return failure instanceof SMTPSendFailedException letter ? letter.getReturnCode() : 0;
  }
}
