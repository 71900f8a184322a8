package ua.oblik.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.CardProgress.Action;
import ua.oblik.domain.payment.CardProgress.Report;
import ua.oblik.domain.payment.CardProgress.Said;
import ua.oblik.domain.payment.CardProgress.Standing;
import ua.oblik.domain.payment.CardProgress.State;
import ua.oblik.domain.payment.CardProgress.Step;

/** 656.64 was asked for; the gateway reports, in whatever order. */
class GatewayReportsAPaymentTest {
  private static final Money ASKED = Money.of("656.64");

  @ParameterizedTest(name = "{0} {1}, {2} {3} {4} {5}: {6}, {7}")
  @CsvSource({
    // state, its payment; said, payment, amount, currency; next, action
    "CREATED,,      IN_PROGRESS, p1, 656.64, UAH, PENDING,   NONE",
    "CREATED,,      SUCCEEDED,   p1, 656.64, UAH, PAID,      BOOK",
    "CREATED,,      FAILED,      p1, 656.64, UAH, FAILED,    NONE",
    "CREATED,,      NOTHING,     p1, 656.64, UAH, CREATED,   NONE",
    "PENDING, p1,   SUCCEEDED,   p1, 656.64, UAH, PAID,      BOOK",
    "PENDING, p1,   FAILED,      p1, 656.64, UAH, FAILED,    NONE",
    "PENDING, p1,   NOTHING,     p1, 656.64, UAH, PENDING,   NONE",
    // declined, then another card
    "FAILED, p1,    SUCCEEDED,   p2, 656.64, UAH, PAID,      BOOK",
    "FAILED, p1,    SUCCEEDED,   p1, 656.64, UAH, PAID,      BOOK",
    "FAILED, p1,    IN_PROGRESS, p2, 656.64, UAH, PENDING,   NONE",
    "EXPIRED,,      SUCCEEDED,   p1, 656.64, UAH, PAID,      BOOK",
    // twice, and late
    "PAID, p1,      SUCCEEDED,   p1, 656.64, UAH, PAID,      NONE",
    "PAID, p1,      FAILED,      p1, 656.64, UAH, PAID,      NONE",
    "PAID, p1,      IN_PROGRESS, p1, 656.64, UAH, PAID,      NONE",
    // paid a second time under the same order: that is money too
    "PAID, p1,      SUCCEEDED,   p2, 656.64, UAH, PAID,      BOOK",
    // not what was asked for
    "CREATED,,      SUCCEEDED,   p1, 6.56,   UAH, IN_REVIEW, SUSPEND",
    "CREATED,,      SUCCEEDED,   p1, 656.65, UAH, IN_REVIEW, SUSPEND",
    "CREATED,,      SUCCEEDED,   p1, 656.64, USD, IN_REVIEW, NONE",
    "CREATED,,      SUCCEEDED,   p1, ,       UAH, IN_REVIEW, NONE",
    "CREATED,,      SUCCEEDED,   p1, 0,      UAH, IN_REVIEW, NONE",
    "IN_REVIEW, p1, SUCCEEDED,   p1, 6.56,   UAH, IN_REVIEW, NONE",
    // taken back, also before we heard that it was paid
    "PAID, p1,      REVERSED,    p1, 656.64, UAH, REVERSED,  TAKE_BACK",
    "PAID, p2,      REVERSED,    p1, 656.64, UAH, PAID,      TAKE_BACK",
    "IN_REVIEW, p1, REVERSED,    p1, 6.56,   UAH, REVERSED,  TAKE_BACK",
    "CREATED,,      REVERSED,    p1, 656.64, UAH, REVERSED,  TAKE_BACK",
    "REVERSED, p1,  SUCCEEDED,   p1, 656.64, UAH, REVERSED,  NONE",
    "REVERSED, p1,  FAILED,      p1, 656.64, UAH, REVERSED,  NONE",
    "REVERSED, p1,  SUCCEEDED,   p2, 656.64, UAH, PAID,      BOOK"
  })
  void moneyCountsOnceWhateverTheOrder(
      State state,
      String known,
      Said said,
      String payment,
      String amount,
      String currency,
      State next,
      Action action) {
    Standing now = new Standing(state, ASKED, Optional.ofNullable(known));

    assertThat(CardProgress.next(now, report(said, payment, amount, currency)))
        .isEqualTo(new Step(next, action));
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "SUCCEEDED,   10.00, UAH, SUSPEND",
    "SUCCEEDED,   10.00, EUR, NONE",
    "REVERSED,    10.00, UAH, TAKE_BACK",
    "IN_PROGRESS, 10.00, UAH, NONE",
    "FAILED,      10.00, UAH, NONE"
  })
  void moneyUnderAnOrderThatIsNotOursWaitsForStaff(
      Said said, String amount, String currency, Action action) {
    assertThat(CardProgress.ofStranger(report(said, "p1", amount, currency))).isEqualTo(action);
  }

  private static Report report(Said said, String payment, String amount, String currency) {
    return new Report(said, payment, Optional.ofNullable(amount).map(Money::of), currency);
  }
}
