package ua.oblik.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import ua.oblik.document.TableFile;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.payment.PaymentView;
import ua.oblik.payment.Payments;

/** The payments of an account as a table: where each came through, what it was for. */
@Dependent
class PaymentTable {
  @Inject private Payments payments;

  TableFile of(AccountNumber number, ResourceBundle texts) {
    return new TableFile(
        texts.getString("portal_payments.payments.caption"),
        List.of(
            texts.getString("label.column.valueOn"),
            texts.getString("label.column.paid"),
            texts.getString("label.column.source"),
            texts.getString("label.column.purpose"),
            texts.getString("label.column.bill"),
            texts.getString("label.column.state")),
        payments.of(number).stream().map(payment -> row(payment, texts)).toList());
  }

  private static List<Object> row(PaymentView payment, ResourceBundle texts) {
    return List.of(
        payment.valueOn(),
        payment.amount(),
        texts.getString(sourceKey(payment)),
        payment
            .cardOrder()
            .map(order -> MessageFormat.format(texts.getString("payment.purpose.card"), order))
            .orElseGet(() -> payment.purpose().orElse("")),
        payment.bill().map(BillNumber::toString).orElse(""),
        payment.takenBack() ? texts.getString("payment.takenBack") : "");
  }

  /** The text that names where a payment came through. */
  static String sourceKey(PaymentView payment) {
    return switch (payment.source()) {
      case "LIQPAY", "SIMULATOR", "OFFICE", "AGENT", "UKRPOSHTA" ->
          "payment.source." + payment.source();
      default -> "payment.source.bank";
    };
  }
}
