package ua.oblik.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretForATelephoneTest {

  /** Test vectors of RFC 4648, 10, without their padding. */
  @ParameterizedTest
  @CsvSource({
    "f,MY",
    "fo,MZXQ",
    "foo,MZXW6",
    "foob,MZXW6YQ",
    "fooba,MZXW6YTB",
    "foobar,MZXW6YTBOI"
  })
  void isWrittenInBase32(String plain, String text) {
    byte[] bytes = plain.getBytes(StandardCharsets.US_ASCII);
    assertThat(Base32.encode(bytes)).isEqualTo(text);
    assertThat(Base32.decode(text)).isEqualTo(bytes);
  }

  @Test
  void andRecoveryCodesAreFoundInEverySpelling() {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      String code = RecoveryCode.next();
      assertThat(code).matches("[A-Z3-9]{6}-[A-Z3-9]{6}");
      assertThat(RecoveryCode.hash(" " + code.toLowerCase(Locale.ROOT).replace("-", " ")))
          .isEqualTo(RecoveryCode.hash(code));
      codes.add(code);
    }
    assertThat(codes).hasSize(100);
  }
}
