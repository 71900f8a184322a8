package ua.oblik.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ukrainian IBANs. */
class IbanTest {

  @ParameterizedTest
  @ValueSource(strings = {"UA213223130000026007233566001", "UA213996220000026007233566001"})
  void publishedNumbersAreValid(String text) {
    assertThat(Iban.isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "UA",
        "UA223223130000026007233566001",
        "UA213223130000026007233566010",
        "UA21322313000002600723356600",
        "PL213223130000026007233566001",
        "UA213223130000026007233566O01",
        "ua213223130000026007233566001"
      })
  void anythingElseIsNot(String text) {
    assertThat(Iban.isValid(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Iban(text));
  }

  @Test
  void spacesAndLowerCaseAreReadAndTheBankIsKnown() {
    Iban iban = Iban.parse("ua21 3223 1300 0002 6007 2335 66001");
    assertThat(iban.value()).isEqualTo("UA213223130000026007233566001");
    assertThat(iban.bank()).isEqualTo("322313");
  }
}
