package ua.oblik.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.Allocation.Cause;
import ua.oblik.domain.payment.Allocation.Credit;
import ua.oblik.domain.payment.Allocation.Debt;
import ua.oblik.domain.payment.Allocation.Share;

/** Billing rules, section 6: oldest debt first, unless the payer named a bill. */
class AllocationTest {

  /**
   * Debts in order of age, credits in order of time; a credit may name a bill: {@code 300@12} is
   * 300.00 for bill 12. Shares read {@code payment>bill=amount}.
   */
  @ParameterizedTest(name = "{0} owed, {1} paid: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          11=100 12=200 | 100        | 1>11=100.00
          11=100 12=200 | 250        | 1>11=100.00 1>12=150.00
          11=100 12=200 | 50 80      | 1>11=50.00 2>11=50.00 2>12=30.00
          11=100 12=200 | 500        | 1>11=100.00 1>12=200.00
          11=100 12=200 | 150@12     | 1>12=150.00
          11=100 12=200 | 250@12     | 1>12=200.00 1>11=50.00
          11=100 12=200 | 50@99      | 1>11=50.00
          11=100 12=200 | 40 200@11  | 2>11=100.00 1>12=40.00 2>12=100.00
          11=100        | 60@11 60@11 | 1>11=60.00 2>11=40.00
          11=0 12=-5    | 100        |
          11=100        | 0.01       | 1>11=0.01
          """)
  void paysTheNamedBillAndThenTheOldest(String owed, String paid, String expected) {
    List<Share> shares = Allocation.of(credits(paid), debts(owed));
    String told =
        shares.stream()
            .map(share -> share.payment() + ">" + share.bill() + "=" + share.amount())
            .collect(Collectors.joining(" "));
    assertThat(told).isEqualTo(expected == null ? "" : expected.strip());
  }

  @Test
  void neverGivesMoreThanThereIsAndNeverMoreThanIsOwed() {
    List<Credit> credits = credits("10 20@13 35.50 1.05@11 400");
    List<Debt> debts = debts("11=40.40 12=0.01 13=15 14=77.77");
    List<Share> shares = Allocation.of(credits, debts);
    Map<Long, Money> given =
        shares.stream().collect(Collectors.toMap(Share::payment, Share::amount, Money::plus));
    Map<BillNumber, Money> got =
        shares.stream().collect(Collectors.toMap(Share::bill, Share::amount, Money::plus));
    credits.forEach(
        credit ->
            assertThat(given.getOrDefault(credit.payment(), Money.ZERO))
                .isLessThanOrEqualTo(credit.open()));
    debts.forEach(debt -> assertThat(got.get(debt.bill())).isEqualTo(debt.open()));
  }

  @Test
  void saysWhyAShareWentToABill() {
    List<Share> shares = Allocation.of(credits("30@12"), debts("11=10 12=20"));
    assertThat(shares)
        .extracting(Share::cause)
        .containsExactly(Cause.NAMED_BILL, Cause.OLDEST_DEBT);
  }

  private static List<Debt> debts(String text) {
    return Arrays.stream(text.strip().split(" ", -1))
        .map(debt -> debt.split("=", -1))
        .map(debt -> new Debt(new BillNumber(Long.parseLong(debt[0])), Money.of(debt[1])))
        .toList();
  }

  private static List<Credit> credits(String text) {
    String[] all = text.strip().split(" ", -1);
    return IntStream.range(0, all.length)
        .mapToObj(
            i -> {
              String[] credit = all[i].split("@", -1);
              return new Credit(
                  i + 1L,
                  credit.length > 1
                      ? Optional.of(new BillNumber(Long.parseLong(credit[1])))
                      : Optional.empty(),
                  Money.of(credit[0]));
            })
        .toList();
  }
}
