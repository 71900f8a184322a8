package ua.oblik.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import ua.oblik.ConflictException;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.picture.Picture;
import ua.oblik.identity.UserId;

/**
 * A request to staff to link an account: sent with a photograph, then approved or rejected once.
 */
@Entity
@Table(name = "link_request")
class LinkRequest {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "link_request_id_seq")
  @SequenceGenerator(
      name = "link_request_id_seq",
      sequenceName = "link_request_id_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "account_number")
  private AccountNumber accountNumber;

  @SuppressWarnings("UnusedVariable") // read by the queries
  private String comment;

  private byte[] photo;

  @Column(name = "photo_type")
  private String photoType;

  @Enumerated(EnumType.STRING)
  private LinkRequestState state;

  @Column(name = "requested_on")
  private LocalDate requestedOn;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  @Column(name = "decided_by")
  private String decidedBy;

  @SuppressWarnings("UnusedVariable") // read by the queries
  private String answer;

  @Version private long version;

  /** For JPA. */
  protected LinkRequest() {}

  LinkRequest(UserId user, LinkRequestForm form, LocalDate requestedOn) {
    Picture picture = Picture.of(form.photo()).withoutMetadata();
    this.userId = user.value();
    this.accountNumber = form.number();
    this.comment = form.comment();
    this.photo = picture.content();
    this.photoType = picture.format().mediaType();
    this.state = LinkRequestState.OPEN;
    this.requestedOn = requestedOn;
  }

  long id() {
    return id;
  }

  UserId user() {
    return new UserId(userId);
  }

  AccountNumber accountNumber() {
    return accountNumber;
  }

  Picture photo() {
    return Picture.of(photo);
  }

  /** The last word of staff; the person reads the answer. */
  void decide(LinkRequestState decision, String reason, String by, LocalDate on) {
    if (state != LinkRequestState.OPEN) {
      throw new ConflictException("link-request-decided");
    }
    state = decision;
    answer = reason;
    decidedBy = by;
    decidedOn = on;
  }
}
