package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.billing.RebillPreview;
import ua.oblik.billing.Rebilling;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.ledger.Ledger;

/** Staff cancel a bill and bill again: once, and only what stands. */
class BillsAreBilledAgainOnceIT extends UseCase {
  private static final String CLERK = "clerk@demo.oblik";

  @Inject private Rebilling rebilling;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;

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
