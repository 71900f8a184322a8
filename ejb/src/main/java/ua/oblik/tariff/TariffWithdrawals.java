package ua.oblik.tariff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/**
 * Takes published versions of rates and coefficients back before their first day: one person
 * proposes it with a reason, another confirms it. What the version had ended goes on as before; the
 * version and all decisions about it are kept.
 */
@Stateless
public class TariffWithdrawals {
  private static final int LONGEST_REASON = 1000;

  @Inject private TariffDrafts drafts;
  @Inject private DraftRows rates;
  @Inject private CoefficientRows coefficients;
  @Inject private WithdrawalRows rows;
  @Inject private DraftDecisions decisions;
  @Inject private CurrentUser user;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /** What was taken back of the prices that would have begun on a day or later. */
  public List<WithdrawnPrice> from(LocalDate day) {
    return rows.from(day);
  }

  /**
   * What a version says.
   *
   * @throws NotFoundException if there is none of that id, or the caller does not bill
   */
  public PublishedVersion version(long version) {
    require();
    Optional<CoefficientDraftView> zones = coefficients.find(version, user.actor());
    return new PublishedVersion(
        version, zones.isPresent() ? Optional.empty() : Optional.of(drafts.get(version)), zones);
  }

  /**
   * The withdrawal of a version that waits or is confirmed.
   *
   * @throws NotFoundException if the caller does not bill
   */
  public Optional<WithdrawalView> of(long version) {
    require();
    return rows.of(version, user.actor());
  }

  /**
   * The versions whose withdrawal somebody has proposed.
   *
   * @throws NotFoundException if the caller does not bill
   */
  public Set<Long> waiting() {
    require();
    return rows.waiting();
  }

  /**
   * Asks for the withdrawal of a version.
   *
   * @throws RefusedException if no reason is given, or a long one
   * @throws ConflictException if it is not published, its day has come, a later version or a bill
   *     rests on it, or its withdrawal is asked for already
   * @throws NotFoundException if there is none of that id, or the caller does not bill
   */
  public void propose(long version, String reason) {
    PublishedVersion published = published(version);
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new RefusedException("tariff-withdrawal-reason", LONGEST_REASON);
    }
    if (rows.of(version, user.actor()).isPresent()) {
      throw new ConflictException("tariff-withdrawal-exists");
    }
    requireWithdrawable(published);
    rows.insert(
        published.kind(), version, published.from(), reason.strip(), user.actor(), clock.today());
    record("propose-tariff-withdrawal", published, reason.strip());
  }

  /**
   * Takes the version back.
   *
   * @throws ConflictException if the caller proposed it, nobody did, its day has come, or a later
   *     version or a bill rests on it
   * @throws NotFoundException if there is none of that id, or the caller does not bill
   */
  public void confirm(long version) {
    PublishedVersion published = published(version);
    WithdrawalView asked = waiting(version);
    if (!asked.mayConfirm()) {
      throw new ConflictException("tariff-withdrawal-by-yourself");
    }
    requireWithdrawable(published);
    rows.decide(asked.id(), WithdrawalState.CONFIRMED, user.actor(), clock.today());
    decisions.withdraw(published.kind(), version);
    published.rates().ifPresent(rows::goOnWithout);
    published.coefficients().ifPresent(rows::goOnWithout);
    record("confirm-tariff-withdrawal", published, asked.reason());
  }

  /**
   * Leaves the version as it is; whoever proposed its withdrawal may do so too.
   *
   * @throws ConflictException if nobody proposed it
   * @throws NotFoundException if there is none of that id, or the caller does not bill
   */
  public void drop(long version) {
    PublishedVersion published = published(version);
    WithdrawalView asked = waiting(version);
    rows.decide(asked.id(), WithdrawalState.DROPPED, user.actor(), clock.today());
    record("drop-tariff-withdrawal", published, asked.reason());
  }

  private void requireWithdrawable(PublishedVersion version) {
    if (version.state() != DraftState.PUBLISHED) {
      throw new ConflictException("tariff-withdrawal-not-published");
    }
    if (!version.from().isAfter(clock.today())) {
      throw new ConflictException("tariff-withdrawal-begun");
    }
    boolean followed =
        version.rates().map(each -> rows.isRatesFollowed(each.id())).orElse(false)
            || version.coefficients().map(rows::isZonesFollowed).orElse(false);
    if (followed) {
      throw new ConflictException("tariff-withdrawal-later-version");
    }
    if (rows.isBilled(version.id(), version.from())) {
      throw new ConflictException("tariff-withdrawal-billed");
    }
  }

  private WithdrawalView waiting(long version) {
    return rows.of(version, user.actor())
        .filter(WithdrawalView::waits)
        .orElseThrow(() -> new ConflictException("tariff-draft-decided"));
  }

  /** The version as it stands once nobody else can decide on it any more. */
  private PublishedVersion published(long id) {
    require();
    Optional<CoefficientDraftView> zones = coefficients.find(id, user.actor());
    if (zones.isPresent()) {
      coefficients.lock(zones.get().zones());
      return new PublishedVersion(id, Optional.empty(), coefficients.find(id, user.actor()));
    }
    rates.lock(drafts.get(id).customerClass());
    return new PublishedVersion(id, rates.find(id, user.actor()), Optional.empty());
  }

  private void record(String action, PublishedVersion version, String reason) {
    audit.record(
        AuditEntry.of(action, version.kind().word(), Long.toString(version.id()))
            .after(version.from() + " " + reason));
  }

  private void require() {
    if (!user.can(Capability.RUN_BILLING)) {
      throw new NotFoundException("page-not-found");
    }
  }
}
