package ua.oblik.domain.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check character of an EIC. */
class ServicePointCodeTest {

  @ParameterizedTest
  @CsvSource({"62Z000000000001, B", "62Z123456789012, V"})
  void theCheckCharacterOfKnownCodes(String first15, String check) {
    assertThat(ServicePointCode.completing(first15).value()).isEqualTo(first15 + check);
    assertThat(ServicePointCode.isValid(first15 + check)).isTrue();
  }

  @Test
  void aCodeWhoseCheckWouldBeADashIsNeverIssued() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServicePointCode.completing("62Z000000000007"));
    assertThat(ServicePointCode.isValid("62Z000000000007-")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "62Z000000000001",
        "62Z000000000001A",
        "62Z000000000010B",
        "62X000000000001B",
        "6AZ000000000001B",
        "62Z00000000000яB",
        "62z000000000001B",
        "62Z000000000001BB"
      })
  void anythingElseIsRefused(String text) {
    assertThat(ServicePointCode.isValid(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new ServicePointCode(text));
  }

  @Test
  void everySingleWrongCharacterIsFound() {
    String code = "62Z123456789012V";
    String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-";
    for (int i = 3; i < code.length(); i++) {
      for (int j = 0; j < alphabet.length(); j++) {
        char c = alphabet.charAt(j);
        String changed = code.substring(0, i) + c + code.substring(i + 1);
        assertThat(ServicePointCode.isValid(changed)).as(changed).isEqualTo(changed.equals(code));
      }
    }
  }
}
