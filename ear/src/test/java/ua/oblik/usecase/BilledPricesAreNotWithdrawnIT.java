package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ua.oblik.ConflictException;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.tariff.DraftState;
import ua.oblik.tariff.TariffWithdrawals;

/** A version of whose days a bill was issued is not taken back, though its day has not come. */
class BilledPricesAreNotWithdrawnIT extends TariffCase {
  private static final String WHY = "The act was misread";

  @Inject private TariffWithdrawals withdrawals;
  @Resource private UserTransaction transaction;

  /**
   * Who is billed until when.
   *
   * <pre>
   * today   tomorrow   the day    a day later
   *   |--------|----------|-----------|
   *                       [ the version
   *   a bill  ............]               charges none of its days
   *   a bill  ........................]   charges its first
   * </pre>
   */
  @Test
  void neitherProposedNorConfirmed() throws Exception {
    LocalDate day = clock.today().plusDays(2);
    long id = publish(version(CustomerClass.LEGAL_ENTITY, day, "8.20"));

    callers.become(ONE);
    assertRefusedAfterABillUntil(day.plusDays(1), () -> withdrawals.propose(id, WHY));
    withdrawals.propose(id, WHY);
    callers.become(OTHER);
    assertRefusedAfterABillUntil(day.plusDays(1), () -> withdrawals.confirm(id));
    assertThat(drafts.get(id).state()).isEqualTo(DraftState.PUBLISHED);

    transaction.begin();
    billUntil(day);
    withdrawals.confirm(id);
    assertThat(drafts.get(id).state()).isEqualTo(DraftState.WITHDRAWN);
    transaction.rollback();
  }

  /** The bill is taken back with the transaction: none such stays. */
  private void assertRefusedAfterABillUntil(LocalDate until, Runnable deed) throws Exception {
    transaction.begin();
    try {
      billUntil(until);
      assertThatThrownBy(deed::run)
          .isInstanceOf(ConflictException.class)
          .hasMessageContaining("tariff-withdrawal-billed");
    } finally {
      transaction.rollback();
    }
  }

  /** A bill issued today that reaches up to a day, as one ordered in a reading window does. */
  private void billUntil(LocalDate until) {
    tables.changeCustomer(
        """
        insert into bill (issued_on, bill_no, account_id, period_from, period_until, kind, cause, energy_wh,
          charges_kopiykas, net_kopiykas, vat_kopiykas, opening_kopiykas, due_on, issued_at)
        select ?, nextval('bill_number_seq'), account_id, ?, ?, kind, 'ORDERED', 0, 0, 0, 0, 0, due_on, issued_at
        from bill limit 1
        """,
        clock.today(),
        clock.today(),
        until);
  }
}
