package ua.oblik.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.notice.NoticeKind;

/** The link by which a letter is refused says whose and of which kind, and cannot be made up. */
class LinkOfRefusalTest {
  private static final byte[] KEY = "of this installation".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OTHER = "of another one".getBytes(StandardCharsets.UTF_8);
  private static final RefusalToken SAID = new RefusalToken(new UserId(17), NoticeKind.BILL_READY);

  @Test
  void saysWhatItWasSignedFor() {
    assertThat(RefusalToken.verified(SAID.signed(KEY), KEY)).contains(SAID);
  }

  @Test
  void saysNothingUnderAnotherKeyOrOfAnotherLoginOrKind() {
    String signed = SAID.signed(KEY);

    assertThat(RefusalToken.verified(signed, OTHER)).isEmpty();
    assertThat(RefusalToken.verified(signed.replace("17.", "18."), KEY)).isEmpty();
    assertThat(RefusalToken.verified(signed.replace("BILL_READY", "WINDOW_OPENS"), KEY)).isEmpty();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"17.BILL_READY", "17.BILL_READY.", "x.BILL_READY.y", "17.NO_SUCH.AAAA"})
  void isNotWhatAnybodyTypes(String text) {
    assertThat(RefusalToken.verified(text, KEY)).isEmpty();
  }
}
