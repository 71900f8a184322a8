package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import ua.oblik.account.LinkRequestForm;
import ua.oblik.account.LinkRequestOutcome;
import ua.oblik.account.LinkRequests;
import ua.oblik.domain.picture.Picture;
import ua.oblik.web.ui.Messages;

/** Asks staff to link an account that could not be proved. */
@Named
@RequestScoped
public class RequestBacking {
  @Inject private LinkRequests requests;
  @Inject private Messages messages;

  private String accountNumber;
  private String comment;
  private Part photo;

  /** Sends the request and shows where its state will be, or says what to mend. */
  public String send() throws IOException {
    LinkRequestOutcome outcome =
        requests.send(new LinkRequestForm(accountNumber, comment, content()));
    if (outcome instanceof LinkRequestOutcome.Malformed malformed) {
      malformed.problems().forEach(p -> messages.error(p.field(), "problem." + p.code()));
      return null;
    }
    if (outcome instanceof LinkRequestOutcome.TooManyWaiting) {
      messages.error("accountNumber", "portal_request.tooMany");
      return null;
    }
    messages.done(
        outcome instanceof LinkRequestOutcome.AlreadyLinked
            ? "portal_request.linked"
            : "portal_request.waiting");
    return "/portal/accounts?faces-redirect=true";
  }

  /** One byte more than is taken tells that a file is too large. */
  private byte[] content() throws IOException {
    if (photo == null) {
      return new byte[0];
    }
    try (InputStream file = photo.getInputStream()) {
      return file.readNBytes(Picture.MOST_BYTES + 1);
    }
  }

  public String getAccountNumber() {
    return accountNumber;
  }

  public void setAccountNumber(String accountNumber) {
    this.accountNumber = accountNumber;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }

  public Part getPhoto() {
    return photo;
  }

  public void setPhoto(Part photo) {
    this.photo = photo;
  }
}
