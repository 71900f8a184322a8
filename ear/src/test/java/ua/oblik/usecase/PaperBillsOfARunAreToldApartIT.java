package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.oblik.account.BillDeliveries;
import ua.oblik.account.BillDelivery;
import ua.oblik.billing.RunAccountView;
import ua.oblik.billing.RunAccounts;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.listing.ListQuery.Order;
import ua.oblik.domain.listing.ListQuery.Window;

/** A run tells whose bills nobody gets by e-mail: staff print them, and write when they fall. */
class PaperBillsOfARunAreToldApartIT extends UseCase {
  private static final String CLERK = "clerk@demo.oblik";
  private static final String CUSTOMER = "olena@demo.oblik";
  private static final AccountNumber BY_MAIL = AccountNumber.of("4100000002");
  private static final AccountNumber WITHOUT_LOGIN = AccountNumber.of("4100000016");

  @Inject private RunAccounts accounts;
  @Inject private BillDeliveries deliveries;

  @Test
  void byLoginAndByChoice() {
    UUID run =
        UUID.fromString(
            tables
                .customer("select id from bill_run where period_from = date '2025-10-01'")
                .get(0)
                .get("id"));
    callers.become(CLERK);
    assertThat(onPaper(run)).contains(WITHOUT_LOGIN).doesNotContain(BY_MAIL);

    choose(BillDelivery.PAPER);
    assertThat(onPaper(run)).contains(WITHOUT_LOGIN, BY_MAIL);
    assertThat(accounts.billedOnPaper(run)).isEqualTo(onPaper(run).size());

    choose(BillDelivery.EMAIL);
    assertThat(onPaper(run)).doesNotContain(BY_MAIL);
  }

  private void choose(BillDelivery delivery) {
    callers.become(CUSTOMER);
    deliveries.choose(BY_MAIL, delivery);
    callers.become(CLERK);
  }

  private List<AccountNumber> onPaper(UUID run) {
    return accounts
        .find(
            new ListQuery(
                "",
                Map.of("id", run.toString(), "outcome", "BILLED", "paper", "yes"),
                Order.NATURAL,
                new Window(0, 2000)))
        .stream()
        .map(RunAccountView::account)
        .toList();
  }
}
