package ua.oblik.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replies of mail servers: RFC 5321, 4.2.1 and 4.2.3; about logging in, RFC 4954. */
class RefusalTest {

  @ParameterizedTest
  @CsvSource({
    "550, true", // mailbox unavailable
    "552, true", // exceeded storage allocation
    "554, true", // transaction failed
    "450, false", // mailbox busy
    "451, false", // local error
    "530, false", // authentication required
    "535, false" // credentials invalid
  })
  void theCodeTellsWhetherToTryAgain(int code, boolean forGood) throws Exception {
    Refusal refusal = Refusal.of(letterRefused(code, addressRefused(code)));

    assertThat(refusal.forGood()).isEqualTo(forGood);
    assertThat(refusal.reason()).endsWith(" " + code).doesNotContain("kin@example.org");
  }

  @Test
  void anAddressThatIsNoneIsForGood() {
    assertThat(Refusal.of(new AddressException("odd", "kin@")).forGood()).isTrue();
  }

  @Test
  void aServerThatIsAwayOrRefusesOurPasswordIsNot() {
    assertThat(Refusal.of(new MessagingException("no answer", new ConnectException())).forGood())
        .isFalse();
    assertThat(Refusal.of(new AuthenticationFailedException("535")))
        .isEqualTo(new Refusal("AuthenticationFailedException", false));
  }

  private static SMTPAddressFailedException addressRefused(int code) throws AddressException {
    return new SMTPAddressFailedException(
        new InternetAddress("kin@example.org"), "RCPT TO", code, code + " <kin@example.org>");
  }

  private static SMTPSendFailedException letterRefused(int code, SMTPAddressFailedException next) {
    return new SMTPSendFailedException(
        "RCPT TO", code, code + " <kin@example.org>", next, null, null, null);
  }
}
