package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.payment.CounterPayment;
import ua.oblik.payment.PaymentDesk;
import ua.oblik.payment.RefundRequest;
import ua.oblik.payment.Refunds;
import ua.oblik.payment.Suspense;

/** Beside the list of payments: one more by hand, refunds that wait for a second person. */
@Named("officePaymentsBacking")
@RequestScoped
public class PaymentsBacking {
  private static final String PAGE = "/office/payments";

  @Inject private PaymentDesk desk;
  @Inject private Refunds refunds;
  @Inject private Suspense suspense;
  @Inject private BusinessClock clock;
  @Inject private MoneyForms forms;

  private String document;
  private String accountNumber;
  private Money amount;
  private LocalDate valueOn;
  private String billNumber;

  @PostConstruct
  void today() {
    valueOn = clock.today();
  }

  /** Books a payment from paper; one that is in doubt is shown, for it waits for a word. */
  public String receive() {
    AtomicLong received = new AtomicLong();
    String page =
        forms.go(
            PAGE,
            "accountNumber",
            () ->
                received.set(
                    desk.receive(
                        new CounterPayment(
                            document, forms.account(accountNumber), amount, valueOn, "", bill()))));
    return page != null && suspense.holds(received.get())
        ? "/office/payment?faces-redirect=true&id=" + received
        : page;
  }

  /** Gives money back that another has asked to. */
  public String approve(long id) {
    return forms.go(PAGE, null, () -> refunds.approve(id));
  }

  /** Does not. */
  public String reject(long id) {
    return forms.go(PAGE, null, () -> refunds.reject(id, "rejected on the list"));
  }

  private BillNumber bill() {
    return billNumber != null && billNumber.matches("[1-9][0-9]{0,17}")
        ? new BillNumber(Long.parseLong(billNumber))
        : null;
  }

  public List<RefundRequest> getRefunds() {
    return refunds.open();
  }

  public Suspense.Total getSuspended() {
    return suspense.total();
  }

  public String getDocument() {
    return document;
  }

  public void setDocument(String document) {
    this.document = document;
  }

  public String getAccountNumber() {
    return accountNumber;
  }

  public void setAccountNumber(String accountNumber) {
    this.accountNumber = accountNumber;
  }

  public Money getAmount() {
    return amount;
  }

  public void setAmount(Money amount) {
    this.amount = amount;
  }

  public LocalDate getValueOn() {
    return valueOn;
  }

  public void setValueOn(LocalDate valueOn) {
    this.valueOn = valueOn;
  }

  public String getBillNumber() {
    return billNumber;
  }

  public void setBillNumber(String billNumber) {
    this.billNumber = billNumber;
  }
}
