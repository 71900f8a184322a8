package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccountView;
import ua.oblik.account.Accounts;
import ua.oblik.metering.PhotoVersion;
import ua.oblik.metering.ReadPhotos;
import ua.oblik.metering.ReadReviewView;
import ua.oblik.metering.ReadReviews;
import ua.oblik.web.ui.Messages;

/** One questionable read: found right, or found wrong, each with a reason. */
@Named("officeReviewBacking")
@RequestScoped
public class ReviewBacking {
  private static final String LIST = "/office/reviews?faces-redirect=true";

  @Inject private ReadReviews reviews;
  @Inject private Accounts accounts;
  @Inject private ReadPhotos photos;
  @Inject private Messages messages;
  @Inject private FacesContext faces;

  private String id;
  private ReadReviewView review;
  private Optional<AccountView> account = Optional.empty();
  private String note;

  /** Which read is known before the form is looked at, also if what it holds is refused. */
  @PostConstruct
  void begin() {
    id = faces.getExternalContext().getRequestParameterMap().get("id");
  }

  /**
   * Finds the read and whose it is.
   *
   * @throws NotFoundException if no read waits under that key
   */
  public void load() {
    review = reviews.get(key());
    account = review.account().map(accounts::get);
  }

  /** Finds it right: it enters the next bill. */
  public String release() {
    try {
      reviews.release(key(), note);
    } catch (ConflictException refused) {
      messages.refusal("note", refused);
      return null;
    }
    messages.done("office_review.released");
    return LIST;
  }

  /** Finds it wrong: it never counts, and a controller is asked to visit. */
  public String reject() {
    reviews.reject(key(), note);
    messages.done("office_review.rejected");
    return LIST;
  }

  private UUID key() {
    return RowIds.key(id, "review-not-found");
  }

  /** The read; also beside a note that was refused. */
  public ReadReviewView getReview() {
    if (review == null) {
      load();
    }
    return review;
  }

  /** Photographs that the customer exchanged or took back. */
  public List<PhotoVersion> getEarlierPhotos() {
    return account
        .map(of -> photos.earlier(of.number(), getReview().submission()))
        .orElse(List.of());
  }

  public AccountView getAccount() {
    return account.orElse(null);
  }

  public String getId() {
    return id;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
