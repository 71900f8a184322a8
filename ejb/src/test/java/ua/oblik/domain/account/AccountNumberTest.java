package ua.oblik.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Account numbers as people type them. */
class AccountNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0012345678",
        "12345678",
        "12 345 678",
        "  0012345678 ",
        "00-12-34-56-78",
        "0012–3456—78",
        "0012.3456/78",
        "0000012345678",
        "№ 12345678",
        "о/р 12345678",
        "О/р № 0012345678",
        "o/p: 12345678",
        "ОР 12345678",
        "л/с 12345678",
        "особовий рахунок № 12 345 678",
        "Особ. рахунок: 12345678",
        "лицевой счёт 12345678",
        "account No. 12345678",
        "12\u00a0345\u202f678",
        "１２３４５６７８",
        "о/р：００12　３４５－６７８",
        "ＯＯ12345678",
        "OO12345678",
        "ОО12345678",
        "оо1234567В",
        "l2З4S678",
        "І2ЗЧ5Б78"
      })
  void isUnderstood(String typed) {
    assertThat(AccountNumber.parse(typed))
        .isEqualTo(new AccountNumber.Understood(AccountNumber.of("0012345678")));
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "'   ', EMPTY",
    "' - ', EMPTY",
    "123, TOO_SHORT",
    "0000000000, TOO_SHORT",
    "12345678901, TOO_LONG",
    "1234567890123456789012345678901234567890123456789012345678901234567890, TOO_LONG",
    "12345678Ж, UNEXPECTED_CHARACTER",
    "12345678x, UNEXPECTED_CHARACTER",
    "12345678', UNEXPECTED_CHARACTER",
    "1234567;8, UNEXPECTED_CHARACTER",
    "١٢٣٤٥٦٧٨, UNEXPECTED_CHARACTER",
  })
  void isExplained(String typed, AccountNumber.Reason reason) {
    assertThat(AccountNumber.parse(typed)).isEqualTo(new AccountNumber.Malformed(reason));
  }

  @Test
  void nothingAtAllIsEmpty() {
    assertThat(AccountNumber.parse(null))
        .isEqualTo(new AccountNumber.Malformed(AccountNumber.Reason.EMPTY));
  }

  @Test
  void anAliasIsTheSameInBothAlphabets() {
    assertThat(AccountNumber.normalise("ак-00123/Б"))
        .isEqualTo(AccountNumber.normalise("AK 00I236"));
    assertThat(AccountNumber.normalise("ак-00123")).isEqualTo("AK00123");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123456789", "12345678901", "123456789O", "１234567890"})
  void theTypeHoldsTenDigitsOnly(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> AccountNumber.of(value));
  }
}
