package ua.oblik.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.domain.measure.Money;

class CardOrderOfAPaymentTest {
  private static final LocalDate DAY = LocalDate.parse("2025-11-05");

  @Test
  void isToldByWhatTheBookingWrote() {
    assertThat(payment(PaymentView.purposeOf("OB7K3X9Q")).cardOrder()).contains("OB7K3X9Q");
  }

  @ParameterizedTest
  @ValueSource(strings = {"за світло, о/р 4100000004", "order", "order 17 of 2025", "order obx"})
  void isNotReadOutOfWhatAPayerWrote(String purpose) {
    assertThat(payment(purpose).cardOrder()).isEmpty();
  }

  private static PaymentView payment(String purpose) {
    return new PaymentView(
        1, Money.of("100.00"), DAY, DAY, "BANK", Optional.empty(), Optional.of(purpose), false);
  }
}
