package ua.oblik.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Check digits of EDRPOU and RNOKPP. Codes of well-known legal entities; the person's is made up.
 */
class StateNumbersTest {

  @ParameterizedTest
  @ValueSource(strings = {"14360570", "00032129", "32855961"})
  void codesOfLegalEntities(String text) {
    assertThat(Edrpou.isValid(text)).isTrue();
    assertThat(new Edrpou(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"14360571", "14306570", "1436057", "143605700", "1436057A", "", "３2855961"})
  void wrongCodesOfLegalEntities(String text) {
    assertThat(Edrpou.isValid(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Edrpou(text));
  }

  @Test
  void aPersonsNumberIsCheckedAndNeverShown() {
    assertThat(Rnokpp.isValid("3463463460")).isTrue();
    assertThat(new Rnokpp("3463463460").toString()).doesNotContain("3463463460");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rnokpp("3463463461"))
        .withMessageNotContaining("3463463461");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3463463461", "4363463460", "346346346", "34634634600", "346346346O", ""})
  void wrongNumbersOfPersons(String text) {
    assertThat(Rnokpp.isValid(text)).isFalse();
  }
}
