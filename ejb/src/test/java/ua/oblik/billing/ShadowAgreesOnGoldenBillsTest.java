package ua.oblik.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import ua.oblik.domain.billing.GoldenBills;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.shadow.ShadowDoubt;
import ua.oblik.domain.shadow.ShadowRater;

/** What was worked out by hand for the engine holds for the second rater too. */
class ShadowAgreesOnGoldenBillsTest {

  private static final int AT_LEAST = 300;

  @Test
  void toTheKopiyka() throws IOException {
    List<GoldenBills.Issued> bills = GoldenBills.all();
    assertThat(bills).hasSizeGreaterThan(AT_LEAST);
    SoftAssertions softly = new SoftAssertions();
    for (GoldenBills.Issued issued : bills) {
      softly
          .assertThat(rated(issued))
          .as("%s: %s", issued.golden(), issued.bill().period())
          .isEqualTo(issued.bill().total().toString());
    }
    softly.assertAll();
  }

  private static String rated(GoldenBills.Issued issued) {
    try {
      Money total = ShadowRater.rate(ShadowCases.of(issued.account(), issued.bill())).total();
      return total.toString();
    } catch (ShadowDoubt doubt) {
      return doubt.getMessage();
    }
  }
}
