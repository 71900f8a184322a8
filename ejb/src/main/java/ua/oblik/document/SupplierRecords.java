package ua.oblik.document;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import ua.oblik.calendar.Parameters;
import ua.oblik.document.BillDocument.Supplier;
import ua.oblik.domain.customer.Edrpou;
import ua.oblik.domain.customer.VatNumber;
import ua.oblik.domain.payment.Iban;
import ua.oblik.domain.payment.PaymentQr;
import ua.oblik.notice.PublicAddress;

/** What the dated parameters say of the supplier, its VAT and its payment QR on a day. */
@Dependent
class SupplierRecords {
  @Inject private Parameters parameters;
  @Inject private PublicAddress site;

  Supplier supplier(LocalDate day) {
    return new Supplier(
        parameters.text("supplier.name", day),
        new Edrpou(parameters.text("supplier.edrpou", day)),
        new VatNumber(parameters.text("supplier.vat-number", day)),
        new Iban(parameters.text("supplier.iban", day)),
        parameters.text("supplier.address", day),
        parameters.text("supplier.phone", day),
        parameters.text("supplier.email", day),
        site.site().replaceFirst("^https?://", ""));
  }

  int vatPercent(LocalDate day) {
    return parameters.number("vat.percent", day);
  }

  PaymentQr.Format qrFormat(LocalDate day) {
    return PaymentQr.Format.of(parameters.text("payment-qr.format", day));
  }
}
