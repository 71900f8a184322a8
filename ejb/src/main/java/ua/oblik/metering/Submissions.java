package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.identity.CurrentUser;

/** Stores submissions in the meter schema and their receipts in the customer schema. */
@Dependent
class Submissions {
  static final String CORRECTION = "correction";
  static final String REPLACED = "replaced by a later read";

  @PersistenceContext(unitName = "meter")
  private EntityManager meter;

  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private CurrentUser caller;
  @Inject private BusinessClock clock;

  /** Stores what the caller entered, or finds the receipt it was given before. */
  Accepted store(AccountId account, JudgedRead judged) {
    return store(account, judged, caller.actor(), CORRECTION);
  }

  /**
   * Stores a read that has been found fit, or finds the receipt it was given before.
   *
   * @param actor who entered it
   * @param reason kept if it takes the place of another read
   */
  Accepted store(AccountId account, JudgedRead judged, String actor, String reason) {
    if (judged.stored().isPresent()) {
      UUID submission = judged.stored().get().submission();
      return new Accepted(receiptOf(submission), submission, judged.acceptable(), true);
    }
    Stamp stamp = new Stamp(actor, clock.today(), clock.now());
    UUID submission = UUID.randomUUID();
    meter.persist(new Submission(submission, judged, stamp, reason));
    // what refers to it follows
    meter.flush();
    judged
        .read()
        .values()
        .keySet()
        .forEach(register -> meter.persist(new RegisterRead(submission, judged, register)));
    judged.replaces().ifPresent(replaced -> closeReview(replaced.submission(), stamp));
    judged
        .doubt()
        .ifPresent(
            doubt ->
                meter.persist(
                    new ReadReview(
                        submission, doubt.reasons(), doubt.limit().toString(), stamp.today())));
    ReadReceipt receipt = new ReadReceipt(submission, account, judged, stamp);
    customer.persist(receipt);
    meter.flush();
    customer.flush();
    return new Accepted(receipt.receiptNo(), submission, judged.acceptable(), false);
  }

  private long receiptOf(UUID submission) {
    return customer
        .createNamedQuery("ReadReceipt.ofSubmission", Long.class)
        .setParameter("submission", submission)
        .getSingleResult();
  }

  private void closeReview(UUID replaced, Stamp stamp) {
    ReadReview review = meter.find(ReadReview.class, replaced, LockModeType.PESSIMISTIC_WRITE);
    if (review != null && review.isOpen()) {
      review.decide(ReviewState.REJECTED, REPLACED, stamp);
    }
  }
}
