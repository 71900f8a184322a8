package ua.oblik.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;

class OrderThatBroughtNoBillTest {

  @ParameterizedTest
  @CsvSource({
    "ORDERED,           , true",
    "ORDERED, 2025-11-06, true",
    "PARKED,            , true",
    "PARKED,  2025-11-04, true",
    "PARKED,  2025-11-05, true",
    "PARKED,  2025-11-06, false",
    "CHANGED, 2025-11-05, true",
    "CHANGED, 2025-11-06, false",
    "NOTHING_TO_BILL, 2025-11-05, true",
    "NOTHING_TO_BILL, 2025-11-06, false",
    "ISSUED,            , false",
    "ISSUED,  2025-11-05, false",
    "CANCELLED,         , false"
  })
  void isNewsUntilALaterBillComes(OrderState state, LocalDate lastBill, boolean news) {
    LocalDate day = LocalDate.of(2025, 11, 5);
    OrderView order =
        new OrderView(
            new BillOrderId(50),
            AccountNumber.of("4100000002"),
            day,
            day,
            Money.of("288.00"),
            state,
            Optional.empty());
    assertThat(order.isNewsAfter(Optional.ofNullable(lastBill))).isEqualTo(news);
  }
}
