package ua.oblik.web.entrance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.domain.picture.Picture;
import ua.oblik.metering.PassPhotos;
import ua.oblik.metering.ReadView;
import ua.oblik.web.ui.Messages;
import ua.oblik.web.ui.PhotoInput;

/** The photograph beside reads that were sent by a pass; the pass shows no picture. */
@Named
@RequestScoped
public class PassPhotoBacking {
  private static final String FIELD = "receiptPhoto";

  @Inject private PassPhotos photos;
  @Inject private PhotoInput photo;
  @Inject private Messages messages;
  @Inject private HttpServletRequest request;

  private String secret;
  private List<ReadView> open;
  private Optional<ReadView> read;

  /** The reads that the address names, else the latest. */
  @PostConstruct
  void begin() {
    secret = request.getParameter("pass");
    String no = request.getParameter("no");
    open = photos.open(secret);
    read =
        open.stream()
            .filter(each -> no == null || each.receiptNo().toString().equals(no))
            .findFirst();
  }

  /** Keeps a photograph of the meter with the reads, also in the place of one sent before. */
  public void add() {
    Optional<Picture> picture = photo.picture(FIELD);
    picture.ifPresent(
        whole ->
            deed(
                () -> photos.add(secret, getRead().receiptNo(), whole),
                "portal_receipt.photo.added"));
  }

  /** Takes the photograph back. */
  public void takeBack() {
    deed(() -> photos.takeBack(secret, getRead().receiptNo()), "portal_receipt.photo.takenBack");
  }

  private void deed(Runnable deed, String done) {
    try {
      deed.run();
    } catch (ConflictException | NotFoundException stays) {
      messages.refusal(FIELD, stays);
      return;
    }
    messages.done(done);
    Faces.redirect("/reading?pass=" + secret + "&no=" + getRead().receiptNo());
  }

  /** The reads whose photograph the page asks for, or null. */
  public ReadView getRead() {
    return read.orElse(null);
  }

  /** Whether the photograph that the address asks for has to stay as it is. */
  public boolean isGone() {
    return read.isEmpty() && request.getParameter("no") != null;
  }

  /** Whether the photograph of other reads can be asked for too. */
  public boolean elsewhere(ReadView sent) {
    return !sent.equals(getRead()) && open.contains(sent);
  }
}
