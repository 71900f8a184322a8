package ua.oblik.document;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import ua.oblik.calendar.DatedParameters;
import ua.oblik.calendar.Parameters;
import ua.oblik.document.BillDocument.Supplier;
import ua.oblik.domain.calendar.Timeline;
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
    return on(day).supplier();
  }

  /** All that is on record for a day. */
  OnDay on(LocalDate day) {
    return new OnDay(day, parameters.all(), site.site().replaceFirst("^https?://", ""));
  }

  /**
   * The records of a day.
   *
   * @param day which
   * @param parameters as they stand
   * @param site where the portal is
   */
  record OnDay(LocalDate day, DatedParameters parameters, String site) {

    Supplier supplier() {
      return new Supplier(
          text("supplier.name"),
          new Edrpou(text("supplier.edrpou")),
          new VatNumber(text("supplier.vat-number")),
          new Iban(text("supplier.iban")),
          text("supplier.address"),
          text("supplier.phone"),
          text("supplier.email"),
          site);
    }

    /** The percentages of VAT by the days each is in force on. */
    Timeline<String> vatPercents() {
      return parameters.over("vat.percent");
    }

    PaymentQr.Format qrFormat() {
      return PaymentQr.Format.of(text("payment-qr.format"));
    }

    private String text(String name) {
      return parameters
          .on(name, day)
          .orElseThrow(() -> new IllegalStateException("no parameter " + name + " on " + day));
    }
  }
}
