package ua.oblik.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.measure.Money;

/** Up to 10,000 never, else above twenty times the most that an account was asked for. */
class AmountsInDoubtTest {
  private static final PlausibleAmount RULE = new PlausibleAmount(Money.of("10000.00"), 20);

  @ParameterizedTest(name = "{0} for an account that was asked for {1}")
  @CsvSource({
    // asked for nothing yet: only what is never in doubt
    "10000.00,             0.00, false",
    "10000.01,             0.00, true",
    // a small flat: a year ahead is fine, a slip of the point is not
    "3600.00,            300.00, false",
    "10000.00,           300.00, false",
    "30000.00,           300.00, true",
    // an electrically heated house: twenty bills are the bound, to the kopiyka
    "60000.00,          3000.00, false",
    "60000.01,          3000.00, true",
    // a bill of exactly the bound's twentieth changes nothing
    "10000.00,           500.00, false",
    "10000.01,           500.00, true",
    // a factory pays its bill, and a few of them ahead
    "1000000.00,     1000000.00, false",
    "20000000.00,    1000000.00, false",
    "20000000.01,    1000000.00, true",
    // what no account of this world is asked for
    "99999999999999.99, 1000000.00, true"
  })
  void areThoseFarAboveWhatAnAccountWasAskedFor(String amount, String asked, boolean doubted) {
    assertThat(RULE.doubts(Money.of(amount), Money.of(asked))).isEqualTo(doubted);
  }

  @Test
  void needARuleThatMakesSense() {
    assertThatThrownBy(() -> new PlausibleAmount(Money.of("-0.01"), 20))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PlausibleAmount(Money.ZERO, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
