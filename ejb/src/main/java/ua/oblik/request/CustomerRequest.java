package ua.oblik.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.ConflictException;
import ua.oblik.account.AccountId;
import ua.oblik.domain.request.AnswerClock;
import ua.oblik.domain.request.RequestDetails;
import ua.oblik.domain.request.RequestKind;
import ua.oblik.domain.request.RequestState;
import ua.oblik.identity.UserId;

/**
 * A request of a customer: sent, taken up by a clerk, perhaps handed back or to another, then done
 * or refused with an answer; or taken back by the customer while it is open.
 */
@Entity
@Table(name = "customer_request")
@NamedQuery(
    name = "CustomerRequest.byFormKey",
    query = "select r from CustomerRequest r where r.formKey = :key")
@NamedQuery(
    name = "CustomerRequest.open",
    query =
        "select r from CustomerRequest r where r.accountId = :account and r.kind = :kind"
            + " and r.subject = :subject and r.closedOn is null")
@NamedQuery(
    name = "CustomerRequest.ofAccount",
    query =
        "select r from CustomerRequest r where r.accountId = :account order by r.sentOn desc, r.id desc")
class CustomerRequest {
  @Id private long id;

  @Column(name = "account_id")
  private long accountId;

  @Enumerated(EnumType.STRING)
  private RequestKind kind;

  @SuppressWarnings("UnusedVariable") // read by the queries
  private String subject;

  private String details;

  @Enumerated(EnumType.STRING)
  private RequestState state;

  @Column(name = "sent_by")
  private long sentBy;

  @Column(name = "sent_on")
  private LocalDate sentOn;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "claimed_by")
  private Long claimedBy;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  private String answer;

  @SuppressWarnings("UnusedVariable") // read by the queries
  @Column(name = "form_key")
  private UUID formKey;

  @Version private long version;

  /** For JPA. */
  protected CustomerRequest() {}

  CustomerRequest(RequestNumber number, AccountId account, RequestForm form, Stamp sent) {
    RequestDetails told = form.details();
    this.id = number.value();
    this.accountId = account.value();
    this.kind = told.kind();
    this.subject = told.subject();
    this.details = StoredDetails.write(told);
    this.state = RequestState.SENT;
    this.sentBy = sent.user().value();
    this.sentOn = sent.today();
    this.dueOn = AnswerClock.dueOn(sent.today());
    this.formKey = form.key();
  }

  RequestNumber number() {
    return new RequestNumber(id);
  }

  AccountId account() {
    return new AccountId(accountId);
  }

  RequestKind kind() {
    return kind;
  }

  RequestDetails details() {
    return StoredDetails.read(kind, details);
  }

  RequestState state() {
    return state;
  }

  UserId sender() {
    return new UserId(sentBy);
  }

  LocalDate sentOn() {
    return sentOn;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  Optional<UserId> clerk() {
    return Optional.ofNullable(claimedBy).map(UserId::new);
  }

  Optional<LocalDate> closedOn() {
    return Optional.ofNullable(closedOn);
  }

  String answer() {
    return answer;
  }

  /** A clerk takes it up, perhaps from another. */
  void claim(UserId clerk) {
    become(RequestState.IN_WORK);
    claimedBy = clerk.value();
  }

  /** Goes back to where anybody may take it up. */
  void handBack() {
    become(RequestState.SENT);
    claimedBy = null;
  }

  /** The last word: {@code DONE} or {@code REFUSED}. */
  void answer(RequestState decision, String text, LocalDate on) {
    become(decision);
    answer = text;
    closedOn = on;
  }

  /** The customer takes it back. */
  void withdraw(LocalDate on) {
    become(RequestState.WITHDRAWN);
    closedOn = on;
  }

  private void become(RequestState next) {
    if (!state.mayBecome(next)) {
      throw new ConflictException("request-state", id);
    }
    state = next;
  }
}
