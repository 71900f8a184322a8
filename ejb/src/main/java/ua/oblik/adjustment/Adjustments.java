package ua.oblik.adjustment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.account.AccountId;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/**
 * Adjusts what an account owes: one person proposes with a reason, another approves, and only then
 * the ledger is written. What is approved is never changed or removed; it is taken back by another
 * adjustment, which takes two persons as well.
 */
@Stateless
public class Adjustments {
  private static final int LONGEST_KEY = 210;

  @Inject private AdjustmentRows rows;
  @Inject private AdjustmentDesk desk;
  @Inject private AdjustmentPostings postings;
  @Inject private CurrentUser caller;

  /** Whether the caller may propose and decide. */
  public boolean mayAdjust() {
    return caller.can(Capability.POST_PAYMENTS);
  }

  /**
   * Those that a question of staff finds, what waits first.
   *
   * @throws NotFoundException if the caller does not work on money
   */
  public List<AdjustmentView> find(ListQuery query) {
    requireStaff();
    return rows.find(query);
  }

  /**
   * How many they are.
   *
   * @throws NotFoundException if the caller does not work on money
   */
  public long count(ListQuery query) {
    requireStaff();
    return rows.count(query);
  }

  /** How many wait for the caller to decide; none if that is not the caller's work. */
  public long waitingForMe() {
    return mayAdjust() ? rows.waitingForOthersThan(caller.actor()) : 0;
  }

  /**
   * All of an account, the latest first.
   *
   * @throws NotFoundException if there is no such account, or the caller does not see all
   */
  public List<AdjustmentView> of(AccountNumber number) {
    if (!caller.can(Capability.VIEW_ACCOUNTS)) {
      throw notFound();
    }
    return rows.of(desk.account(number));
  }

  /**
   * One.
   *
   * @throws NotFoundException if there is none, or the caller does not work on money
   */
  public AdjustmentView get(long id) {
    requireStaff();
    return rows.find(id).orElseThrow(Adjustments::notFound);
  }

  /** Whether somebody else than the caller proposed it, and it waits. */
  public boolean mayApprove(AdjustmentView adjustment) {
    return mayAdjust() && adjustment.waits() && !isMine(adjustment);
  }

  /** What a proposal would do to the balance of today, or, of one that waits, will. */
  public AdjustmentEffect effect(AdjustmentView adjustment) {
    requireStaff();
    return new AdjustmentEffect(desk.balance(adjustment.account()), adjustment.amount());
  }

  /**
   * What it would do to the balance of today. Stores nothing.
   *
   * @throws RefusedException if it would be refused
   * @throws NotFoundException if there is no such account, or the caller does not work on money
   */
  public AdjustmentEffect preview(ProposedAdjustment wanted) {
    requireStaff();
    desk.check(wanted);
    return new AdjustmentEffect(
        desk.balance(wanted.account()), wanted.side().signed(wanted.amount()));
  }

  /**
   * Proposes an adjustment.
   *
   * @param key of the sender's choice: the same proposal under the same key is entered once
   * @return its id
   * @throws RefusedException if reason, side, counter account, amount, day or words do not do
   * @throws ConflictException if the key was used for another proposal
   * @throws NotFoundException if there is no such account, or the caller does not work on money
   */
  public long propose(ProposedAdjustment wanted, String key) {
    requireStaff();
    AdjustmentRows.Occasion occasion =
        new AdjustmentRows.Occasion(caller.actor(), desk.today(), key(key));
    Optional<AdjustmentView> earlier = rows.underKey(occasion);
    if (earlier.isPresent()) {
      return same(earlier.get(), wanted);
    }
    Optional<Long> id = rows.enter(desk.wanted(wanted), occasion);
    if (id.isEmpty()) {
      return same(rows.underKey(occasion).orElseThrow(), wanted);
    }
    desk.tell("propose-adjustment", get(id.get()));
    return id.get();
  }

  /**
   * Proposes to take an approved adjustment back from today on.
   *
   * @return the id of the proposal
   * @throws RefusedException if the reason is missing
   * @throws ConflictException if it is not approved, is a reversal itself, or is taken back
   *     already, or is about to be
   * @throws NotFoundException if there is none of that id, or the caller does not work on money
   */
  public long proposeReversal(long id, String note) {
    AdjustmentView of = get(id);
    if (!of.reversible()) {
      throw new ConflictException("adjustment-not-reversible");
    }
    AdjustmentRows.Wanted reversal =
        new AdjustmentRows.Wanted(
            rows.accountOf(id),
            of.amount().negated(),
            of.reason(),
            of.counterAccount(),
            desk.today(),
            desk.note(note),
            Optional.of(id));
    long entered =
        rows.enter(
                reversal,
                new AdjustmentRows.Occasion(
                    caller.actor(), desk.today(), "reversal:" + id + ":" + UUID.randomUUID()))
            .orElseThrow(() -> new ConflictException("adjustment-not-reversible"));
    desk.tell("reverse-adjustment", get(entered));
    return entered;
  }

  /**
   * Approves what waits: it is in the ledger from then on.
   *
   * @param answer words to it; may be empty
   * @throws RefusedException if it would not be accepted any more, such as a debt written off that
   *     was paid since
   * @throws ConflictException if the caller proposed it, or it is decided already
   * @throws NotFoundException if there is none of that id, or the caller does not work on money
   */
  public void approve(long id, String answer) {
    AdjustmentView adjustment = waiting(id);
    if (isMine(adjustment)) {
      throw new ConflictException("adjustment-by-yourself");
    }
    AccountId account = rows.accountOf(id);
    desk.lock(account);
    if (adjustment.links().takesBack().isEmpty()) {
      desk.checkAgain(adjustment);
    }
    postings.post(adjustment, account, deed(answer));
    desk.tell("approve-adjustment", get(id));
  }

  /**
   * Drops what waits; whoever proposed it may do so too.
   *
   * @throws RefusedException if the reason is missing
   * @throws ConflictException if it is decided already
   * @throws NotFoundException if there is none of that id, or the caller does not work on money
   */
  public void reject(long id, String why) {
    waiting(id);
    rows.decide(
        id, AdjustmentState.REJECTED, deed(desk.note(why)), AdjustmentRows.Effective.none());
    desk.tell("reject-adjustment", get(id));
  }

  private AdjustmentView waiting(long id) {
    requireStaff();
    AdjustmentView adjustment = rows.lock(id).orElseThrow(Adjustments::notFound);
    if (!adjustment.waits()) {
      throw new ConflictException("adjustment-decided");
    }
    return adjustment;
  }

  private AdjustmentView.Deed deed(String words) {
    String said = words == null ? "" : words.strip();
    if (said.length() > AdjustmentRule.LONGEST_NOTE) {
      throw new RefusedException("reason-missing");
    }
    return new AdjustmentView.Deed(caller.actor(), desk.today(), said);
  }

  private boolean isMine(AdjustmentView adjustment) {
    return adjustment.proposal().by().equals(caller.actor());
  }

  private static long same(AdjustmentView earlier, ProposedAdjustment wanted) {
    if (!earlier.isOf(wanted)) {
      throw new ConflictException("idempotency-key-reused");
    }
    return earlier.id();
  }

  private static String key(String key) {
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw new RefusedException("idempotency-key-missing");
    }
    return key;
  }

  private void requireStaff() {
    if (!mayAdjust()) {
      throw new NotFoundException("page-not-found");
    }
  }

  private static NotFoundException notFound() {
    return new NotFoundException("adjustment-not-found");
  }
}
