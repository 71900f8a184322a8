package ua.oblik.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;

/** Purposes as payers write them, and numbers as they slip. */
class NumbersInAPurposeTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          За електроенергію, о/р 4100000001, рахунок № 1000051 | 4100000001 | 1000051
          For electricity, account 4100000001, bill No. 1000051 | 4100000001 | 1000051
          За электроэнергию, л/с 4100000001, счёт № 1000051     | 4100000001 | 1000051
          особовий рахунок 4100000001 Петренко                  | 4100000001 |
          електроенергія листопад                               |            |
          UA213223130000026007233566001                         |            |
          о/р4100000001;                                        | 4100000001 |
          """)
  void areFound(String purpose, String account, Long bill) {
    assertThat(PurposeText.accounts(purpose).stream().map(AccountNumber::value))
        .isEqualTo(account == null ? List.of() : List.of(account));
    assertThat(PurposeText.bill(purpose).map(BillNumber::value).orElse(null)).isEqualTo(bill);
  }

  @ParameterizedTest(name = "{0} may mean 4100000001")
  @CsvSource({"4100000007", "4100000010", "410000001", "41000000011", "1400000001", "4100O00002"})
  void oneSlipAwayIsALookAlike(String written) {
    assertThat(LookAlikes.of(written)).contains(AccountNumber.of("4100000001"));
  }

  @ParameterizedTest(name = "{0} means nothing")
  @CsvSource({"4100000099", "41", "Петренко", "4100000001"})
  void twoSlipsAreNone(String written) {
    assertThat(LookAlikes.of(written)).doesNotContain(AccountNumber.of("4100000001"));
  }

  @Test
  void longPurposeIsReadOnlySoFar() {
    assertThat(PurposeText.numbers("x".repeat(100_000) + " 4100000001")).isEmpty();
  }
}
