package ua.oblik.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import ua.oblik.billing.BillView;
import ua.oblik.billing.Bills;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.notice.Attachment;
import ua.oblik.notice.AttachmentSource;
import ua.oblik.notice.NoticeKind;

/**
 * The bill that goes with the letter announcing it, rendered when the letter is sent. Letters go to
 * logins that see the account already, some of them to read only: none gets the code that links it.
 */
@ApplicationScoped
public class BillAttachment implements AttachmentSource {
  private static final BillPdf PDF = new BillPdf();

  @Inject private Bills bills;
  @Inject private BillComposer composer;

  @Override
  public NoticeKind kind() {
    return NoticeKind.BILL_READY;
  }

  /** Outside the transaction of the letter, which concerns one schema only. */
  @Override
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public Attachment of(long billNo) {
    BillView bill = bills.unchecked(new BillNumber(billNo));
    byte[] file = PDF.render(composer.withoutLinkCode(bill, Optional.empty()));
    return new Attachment("rahunok-" + billNo + ".pdf", "application/pdf", file);
  }
}
