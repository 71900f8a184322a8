package ua.oblik.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkFormTest {

  @ParameterizedTest
  @ValueSource(strings = {"421.68", "421,68", " 1 421,68 ", "1\u00a0421.6", "0", "300"})
  void takesAnAmountAsPeopleWriteIt(String amount) {
    assertThat(form(ProofKind.BILL_AMOUNT, amount).malformedProof()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "421.685", "4e2", "грн", "421.68 грн", "1.421,68"})
  void tellsAtOnceWhatIsNoAmount(String amount) {
    assertThat(form(ProofKind.BILL_AMOUNT, amount).malformedProof())
        .contains(new LinkOutcome.Malformed("proof", "amount-malformed"));
  }

  @Test
  void needsAValueForEveryKindOfProof() {
    for (ProofKind kind : ProofKind.values()) {
      assertThat(form(kind, " ").malformedProof())
          .contains(new LinkOutcome.Malformed("proof", "value-missing"));
      assertThat(form(kind, null).malformedProof()).isPresent();
      assertThat(form(kind, "1".repeat(5000)).malformedProof())
          .contains(new LinkOutcome.Malformed("proof", "value-too-long"));
    }
  }

  @Test
  void printsNothingOfThePerson() {
    assertThat(form(ProofKind.LINK_CODE, "SVITLO01").toString())
        .doesNotContain("SVITLO01", "4100000001");
  }

  private static LinkForm form(ProofKind kind, String value) {
    return new LinkForm("4100000001", kind, value);
  }
}
