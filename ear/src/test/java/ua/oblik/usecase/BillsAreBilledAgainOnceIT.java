package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.billing.RebillPreview;
import ua.oblik.billing.Rebilling;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.ledger.Ledger;
import ua.oblik.notice.Outbox;

/** Staff cancel a bill and bill again: once, and only what stands. */
class BillsAreBilledAgainOnceIT extends UseCase {
  private static final String CLERK = "clerk@demo.oblik";

  @Inject private Rebilling rebilling;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;
  @Inject private Outbox outbox;
  @Resource private UserTransaction transaction;

  @Test
  void askedTwiceThereIsOneNewBillOfThePreviewsTotal() {
    Household home = households.untouched();
    BillNumber old = standing(home);
    callers.become(CLERK);
    RebillPreview preview = rebilling.preview(old);

    List<BillNumber> issued = rebilling.rebill(old, "the customer asked");
    List<BillNumber> again = rebilling.rebill(old, "the customer asked");

    assertThat(preview.cancels()).contains(old);
    assertThat(again).isEqualTo(issued).hasSize(1);
    assertThat(
            tables.numberOfCustomer(
                "select charges_kopiykas from bill where bill_no = ?", issued.get(0).value()))
        .isEqualTo(preview.total().kopiykas());
    assertThat(standing(home)).isEqualTo(issued.get(0));
    assertThat(ledger.prove(clock.today()).holds()).isTrue();
  }

  @Test
  void whatStandsNoLongerIsNotBilledAgain() {
    BillNumber old = standing(households.untouched());
    callers.become(CLERK);
    BillNumber second = rebilling.rebill(old, "once").get(0);
    rebilling.rebill(second, "and once more");

    assertThatThrownBy(() -> rebilling.preview(old)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> rebilling.preview(second)).isInstanceOf(ConflictException.class);
  }

  @Test
  void aLetterThatStillWaitsAboutABillThatIsReplacedDoesNotGo() throws Exception {
    Household home = households.calling();
    BillNumber old = standing(home);
    callers.become(CLERK);
    transaction.begin();
    BillNumber second = rebilling.rebill(old, "the customer asked").get(0);
    hold(second);
    transaction.commit();
    assertThat(letters(second)).containsExactly("PENDING");

    BillNumber third = rebilling.rebill(second, "and asked again").get(0);

    assertThat(letters(second)).containsExactly("WITHDRAWN");
    assertThat(letters(third)).hasSize(1).doesNotContain("WITHDRAWN");

    outbox.resume(List.of(accountOf(home)), List.of(second.value()));

    assertThat(letters(second)).hasSize(1).doesNotContain("WITHDRAWN");
  }

  /** As after a first attempt that failed: it is due again later. */
  private void hold(BillNumber bill) {
    tables.changeCustomer(
        "update outbox_message set next_attempt_at = next_attempt_at + interval '1 day'"
            + " where bill_no = ?",
        bill.value());
  }

  private long accountOf(Household home) {
    return tables.numberOfCustomer(
        "select id from account where number = ?", home.number().value());
  }

  private List<String> letters(BillNumber bill) {
    return tables
        .customer("select state from outbox_message where bill_no = ?", bill.value())
        .stream()
        .map(row -> row.get("state"))
        .toList();
  }

  @Test
  void customersCannot() {
    Household home = households.calling();
    BillNumber bill = standing(home);

    assertThatThrownBy(() -> rebilling.preview(bill)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> rebilling.rebill(bill, "please"))
        .isInstanceOf(NotFoundException.class);
    assertThat(standing(home)).isEqualTo(bill);
  }

  /** The last bill that stands. */
  private BillNumber standing(Household home) {
    return new BillNumber(
        tables.numberOfCustomer(
            "select l.bill_no from live_segment l join account a on a.id = l.account_id"
                + " where a.number = ? order by upper(l.period) desc limit 1",
            home.number().value()));
  }
}
