package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.billing.BilledReads;
import ua.oblik.billing.Bills;
import ua.oblik.billing.RebillPreview;
import ua.oblik.billing.Rebilling;
import ua.oblik.billing.SegmentView;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.ledger.Ledger;
import ua.oblik.metering.ReadCorrection;
import ua.oblik.notice.Outbox;

/** Staff cancel a bill and bill again: once, and only what stands. */
class BillsAreBilledAgainOnceIT extends UseCase {
  private static final String CLERK = "clerk@demo.oblik";

  @Inject private Rebilling rebilling;
  @Inject private BilledReads reads;
  @Inject private Bills bills;
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

  /** Account 18 followed 19 on 17 September 2025; the read between them ends and begins bills. */
  @Test
  void theCorrectedReadOfAHandoverIsBilledToBothCustomers() {
    AccountNumber left = AccountNumber.of("4100000019");
    AccountNumber followed = AccountNumber.of("4100000018");
    callers.become(CLERK);
    BillNumber last = standing(left);
    List<SegmentView> segments = bills.get(last).segments();
    SegmentView segment = segments.get(segments.size() - 1);
    long before = energy(left);
    long after = energy(followed);
    String mark = mark(followed);
    Map<RegisterCode, Energy> values = new EnumMap<>(segment.closing().orElseThrow().values());
    values.merge(RegisterCode.T1, Energy.ofKWh(3), Energy::plus);

    List<BillNumber> issued =
        reads.correct(
            last,
            new ReadCorrection(
                segment.point(),
                segment.meter(),
                segment.closing().orElseThrow().readOn(),
                values,
                "the protocol was misread"));

    assertThat(issued).hasSizeGreaterThanOrEqualTo(2).first().isEqualTo(standing(left));
    assertThat(energy(left) - before).isEqualTo(3000);
    assertThat(energy(followed) - after).isEqualTo(-3000);
    assertThat(mark(followed)).as("how far the point is billed").isEqualTo(mark);
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

  /** What the bills that stand measured. */
  private long energy(AccountNumber number) {
    return tables.numberOfCustomer(
        "select sum(s.energy_wh) from bill_segment s where s.bill_no in (select l.bill_no"
            + " from live_segment l join account a on a.id = l.account_id where a.number = ?)",
        number.value());
  }

  private String mark(AccountNumber number) {
    long point =
        tables.numberOfCustomer(
            "select g.service_point_id from service_agreement g join account a on a.id = g.account_id"
                + " where a.number = ?",
            number.value());
    return tables
        .meter(
            "select billed_until, actual_until from billed_mark where service_point_id = ?", point)
        .toString();
  }

  private BillNumber standing(Household home) {
    return standing(home.number());
  }

  /** The last bill that stands. */
  private BillNumber standing(AccountNumber number) {
    return new BillNumber(
        tables.numberOfCustomer(
            "select l.bill_no from live_segment l join account a on a.id = l.account_id"
                + " where a.number = ? order by upper(l.period) desc limit 1",
            number.value()));
  }
}
