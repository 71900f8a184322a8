package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.domain.picture.Picture;
import ua.oblik.metering.ReadHistory;
import ua.oblik.metering.ReadPhotos;
import ua.oblik.metering.ReadSheet;
import ua.oblik.metering.ReadSheets;
import ua.oblik.metering.ReadView;
import ua.oblik.web.ui.Messages;
import ua.oblik.web.ui.PhotoInput;

/** The receipt of reads that were sent; safe to bookmark and to print. */
@Named
@RequestScoped
public class ReceiptBacking {
  @Inject private PortalAccount account;
  @Inject private ReadHistory history;
  @Inject private ReadPhotos photos;
  @Inject private PhotoInput photo;
  @Inject private Messages messages;

  @Inject private ReadSheets sheets;

  private String no;
  private ReadView read;

  /**
   * Finds the receipt.
   *
   * @throws NotFoundException if the account has none of that number
   */
  public void load() {
    read =
        history.of(account.getNumber()).stream()
            .filter(view -> view.receiptNo() != null && view.receiptNo().toString().equals(no))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("receipt-not-found"));
  }

  /** Keeps a photograph of the meter with the reads. */
  public String addPhoto() {
    Optional<Picture> picture = photo.picture("photo");
    if (picture.isEmpty()) {
      return null;
    }
    photos.add(account.getNumber(), read.submission(), picture.get());
    messages.done("portal_receipt.photo.added");
    return "/portal/receipt?faces-redirect=true&account=" + account.getNumber() + "&no=" + no;
  }

  /** Another meter of the account that still waits to be read, or null. */
  public ReadSheet getNext() {
    return sheets.of(account.getNumber()).stream()
        .filter(sheet -> !sheet.sent() && !sheet.point().code().equals(read.point()))
        .findFirst()
        .orElse(null);
  }

  public ReadView getRead() {
    return read;
  }

  public String getNo() {
    return no;
  }

  public void setNo(String no) {
    this.no = no;
  }
}
