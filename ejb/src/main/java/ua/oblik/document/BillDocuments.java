package ua.oblik.document;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.billing.AccountSummary;
import ua.oblik.billing.BillView;
import ua.oblik.billing.Bills;
import ua.oblik.document.BillDocument.Language;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/**
 * Issued bills as files and as payment links, for those who may see them. What a bill is gathered
 * from never changes, so each question is a transaction of its own: one over both schemas would end
 * in a two-phase commit, which costs more than the drawing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BillDocuments {
  private static final BillPdf PDF = new BillPdf();

  @Inject private Bills bills;
  @Inject private BillComposer composer;
  @Inject private CurrentUser user;

  /**
   * The bill as PDF in the customer's language. Staff, who print bills on paper, get it with the
   * code that links the account; those who see the account already do not need the code.
   *
   * @throws ua.oblik.NotFoundException if there is none, or it is not the caller's to see
   */
  public byte[] pdf(BillNumber number) {
    return render(bills.get(number), Optional.empty());
  }

  /**
   * The bill as PDF in a language of choice.
   *
   * @throws ua.oblik.NotFoundException if there is none, or it is not the caller's to see
   */
  public byte[] pdf(BillNumber number, Language language) {
    return render(bills.get(number), Optional.of(language));
  }

  /**
   * The act of acceptance that goes with a legal entity's bill, as PDF in the customer's language.
   *
   * @throws NotFoundException if there is no such bill, it is not the caller's to see, it is a
   *     household's, which has no act, or it was taken back, so that there is nothing to accept
   */
  public byte[] act(BillNumber number) {
    BillView bill = bills.get(number);
    if (!bill.isNet() || bill.withdrawn()) {
      throw new NotFoundException("bill-not-found");
    }
    return new ActPdf(composer.withoutLinkCode(bill, Optional.empty())).render();
  }

  private byte[] render(BillView bill, Optional<Language> language) {
    return PDF.render(
        user.can(Capability.VIEW_ACCOUNTS)
            ? composer.withLinkCode(bill, language)
            : composer.withoutLinkCode(bill, language));
  }

  /**
   * How to pay what is left of a bill; empty if nothing is, or another bill stands in its place.
   *
   * @param left what of it is to pay by now
   * @throws ua.oblik.NotFoundException if there is no such bill, or it is not the caller's to see
   */
  public Optional<PaymentOffer> payment(BillNumber number, Money left) {
    return composer.payment(bills.get(number), left);
  }

  /**
   * Who charges the VAT of a bill and who is charged; empty for a household's, which contains it.
   *
   * @throws ua.oblik.NotFoundException if there is no such bill, or it is not the caller's to see
   */
  public Optional<VatParties> vatParties(BillNumber number) {
    return composer.vatParties(bills.get(number));
  }

  /**
   * Whom a bill is for.
   *
   * @throws ua.oblik.NotFoundException if there is no such bill, or it is not the caller's to see
   */
  public Addressee addressee(BillNumber number) {
    return composer.addressee(bills.get(number));
  }

  /**
   * What moved on the account between the bill before and this one, as its PDF lists it.
   *
   * @throws ua.oblik.NotFoundException if there is no such bill, or it is not the caller's to see
   */
  public List<Movement> movements(BillNumber number) {
    return composer.movements(bills.get(number));
  }

  /** How to pay what an account owes by now; empty if it owes nothing or was never billed. */
  public Optional<PaymentOffer> payment(AccountSummary account) {
    return account
        .lastBill()
        .flatMap(
            bill ->
                composer.payment(
                    new PayableBill(account.number(), bill.number(), bill.issuedOn(), bill.dueOn()),
                    account.balance()));
  }

  /**
   * The payment QR of an amount as SVG; empty if there is nothing to pay.
   *
   * @param label what a screen reader says
   * @throws ua.oblik.NotFoundException if there is no such bill, or it is not the caller's to see
   */
  public Optional<String> paymentQr(BillNumber number, Money amount, String label) {
    return composer
        .payment(bills.get(number), amount)
        .map(offer -> QrSymbol.of(offer.link()).svg(label));
  }
}
