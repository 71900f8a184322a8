package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.NotFoundException;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.payment.PaymentDesk;
import ua.oblik.payment.PaymentFile;
import ua.oblik.payment.PaymentSearch;
import ua.oblik.payment.Refunds;

/** One payment: where it stands, what it pays, and what can be done with it. */
@Named("officePaymentBacking")
@RequestScoped
public class PaymentBacking {
  @Inject private PaymentSearch search;
  @Inject private PaymentDesk desk;
  @Inject private Refunds refunds;
  @Inject private MoneyForms forms;
  @Inject private FacesContext faces;

  private long id;
  private PaymentFile file;
  private String accountNumber;
  private String reason;
  private String reversalReason;
  private String refundReason;
  private Money refundAmount;
  private String iban;

  /** Which payment is known before a form is looked at, also if what it holds is refused. */
  @PostConstruct
  void begin() {
    String asked = faces.getExternalContext().getRequestParameterMap().get("id");
    id = asked != null && asked.matches("[1-9][0-9]{0,17}") ? Long.parseLong(asked) : 0;
  }

  /**
   * Finds the payment.
   *
   * @throws NotFoundException if there is none
   */
  public void load() {
    file = search.get(id);
    if (!faces.isPostback() && file.payment().account() == null) {
      accountNumber = file.meant().map(AccountNumber::value).orElse(null);
    }
  }

  /** Moves it to another account; out of suspense or from the wrong one. */
  public String move() {
    return forms.go(
        page(),
        "accountNumber",
        () -> {
          load();
          if (file.payment().account() == null) {
            desk.assign(id, forms.account(accountNumber), reason);
          } else {
            desk.transfer(id, forms.account(accountNumber), reason);
          }
        });
  }

  /** Takes it back. */
  public String reverse() {
    return forms.go(page(), "reversalReason", () -> desk.reverse(id, reversalReason));
  }

  /** Asks a second person to give money back. */
  public String refund() {
    return forms.go(
        page(), "refundAmount", () -> refunds.request(id, refundAmount, iban, refundReason));
  }

  private String page() {
    return "/office/payment?id=" + id;
  }

  public PaymentFile getFile() {
    if (file == null) {
      load();
    }
    return file;
  }

  public long getId() {
    return id;
  }

  public String getAccountNumber() {
    return accountNumber;
  }

  public void setAccountNumber(String accountNumber) {
    this.accountNumber = accountNumber;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getReversalReason() {
    return reversalReason;
  }

  public void setReversalReason(String reversalReason) {
    this.reversalReason = reversalReason;
  }

  public String getRefundReason() {
    return refundReason;
  }

  public void setRefundReason(String refundReason) {
    this.refundReason = refundReason;
  }

  public Money getRefundAmount() {
    return refundAmount;
  }

  public void setRefundAmount(Money refundAmount) {
    this.refundAmount = refundAmount;
  }

  public String getIban() {
    return iban;
  }

  public void setIban(String iban) {
    this.iban = iban;
  }
}
