package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.domain.picture.Picture;
import ua.oblik.metering.PhotoVersion;
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
  @Inject private HttpServletRequest request;

  private String no;
  private ReadView read;

  /** Which receipt: the forms of the page are read before a view parameter is. */
  @PostConstruct
  void begin() {
    no = request.getParameter("no");
  }

  /**
   * Finds the receipt.
   *
   * @throws NotFoundException if the account has none of that number
   */
  public void load() {
    if (read == null) {
      read =
          history.of(account.getNumber()).stream()
              .filter(view -> view.receiptNo() != null && view.receiptNo().toString().equals(no))
              .findFirst()
              .orElseThrow(() -> new NotFoundException("receipt-not-found"));
    }
  }

  /** Keeps a photograph of the meter with the reads, also in the place of one sent before. */
  public String addPhoto() {
    Optional<Picture> picture = photo.picture("photo");
    if (picture.isEmpty()) {
      return null;
    }
    return deed(
        () -> photos.add(account.getNumber(), getRead().submission(), picture.get()),
        "portal_receipt.photo.added");
  }

  /** Takes the photograph back. */
  public String takePhotoBack() {
    return deed(
        () -> photos.takeBack(account.getNumber(), getRead().submission()),
        "portal_receipt.photo.takenBack");
  }

  private String deed(Runnable deed, String done) {
    try {
      deed.run();
    } catch (ConflictException tooLate) {
      messages.refusal("photo", tooLate);
      return null;
    }
    messages.done(done);
    return "/portal/receipt?faces-redirect=true&account=" + account.getNumber() + "&no=" + no;
  }

  /** Whether the photograph may be exchanged or taken back. */
  public boolean isExchangeable() {
    return getRead().photo() && photos.isExchangeable(account.getNumber(), getRead().submission());
  }

  /** Photographs that were exchanged or taken back. */
  public List<PhotoVersion> getEarlierPhotos() {
    return photos.earlier(account.getNumber(), getRead().submission());
  }

  /** Another meter of the account that still waits to be read, or null. */
  public ReadSheet getNext() {
    return sheets.of(account.getNumber()).stream()
        .filter(sheet -> !sheet.sent() && !sheet.point().code().equals(getRead().point()))
        .findFirst()
        .orElse(null);
  }

  /** The reads it is about. */
  public ReadView getRead() {
    load();
    return read;
  }

  public String getNo() {
    return no;
  }

  public void setNo(String no) {
    this.no = no;
  }
}
