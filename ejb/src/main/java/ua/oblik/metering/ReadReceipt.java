package ua.oblik.metering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import ua.oblik.account.AccountId;

/** What the customer has in hand: the twin of a {@link Submission} in the customer schema. */
@Entity
@Table(name = "read_receipt")
@NamedQuery(
    name = "ReadReceipt.ofSubmission",
    query = "select r.receiptNo from ReadReceipt r where r.submissionId = :submission")
@NamedQuery(
    name = "ReadReceipt.ofAccount",
    query = "select r from ReadReceipt r where r.accountId = :account")
@NamedQuery(
    name = "ReadReceipt.held",
    query =
        "select count(r) from ReadReceipt r where r.submissionId = :submission and r.accountId = :account")
@NamedQuery(
    name = "ReadReceipt.accounts",
    query = "select r.submissionId, r.accountId from ReadReceipt r where r.submissionId in :ids")
class ReadReceipt {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "receipt_no_seq")
  @SequenceGenerator(name = "receipt_no_seq", sequenceName = "receipt_no_seq", allocationSize = 50)
  @Column(name = "receipt_no")
  private long receiptNo;

  @Column(name = "submission_id")
  private UUID submissionId;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "service_point_id")
  private long servicePointId;

  @Column(name = "read_on")
  private LocalDate readOn;

  @Column(name = "submitted_by")
  private String submittedBy;

  @Column(name = "submitted_on")
  private LocalDate submittedOn;

  /** For JPA. */
  protected ReadReceipt() {}

  ReadReceipt(UUID submission, AccountId account, JudgedRead judged, Stamp stamp) {
    this.submissionId = submission;
    this.accountId = account.value();
    this.servicePointId = judged.point().id().value();
    this.readOn = judged.read().readOn();
    this.submittedBy = stamp.actor();
    this.submittedOn = stamp.today();
  }

  long receiptNo() {
    return receiptNo;
  }

  UUID submissionId() {
    return submissionId;
  }
}
