package ua.oblik.tariff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/**
 * New versions of rate schedules, without a deployment: one person prepares a version from a future
 * day on, with its act, and a second one publishes it. Versions that are in force never change; the
 * one before ends where the new one begins.
 */
@Stateless
public class TariffDrafts {
  @Inject private DraftRows rows;
  @Inject private CurrentUser user;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /**
   * What staff have prepared, drafts first, at most 100.
   *
   * @throws NotFoundException if the caller does not bill
   */
  public List<DraftView> all() {
    require();
    return rows.all(user.actor());
  }

  /**
   * One of them.
   *
   * @throws NotFoundException if there is none of that id, or the caller does not bill
   */
  public DraftView get(long id) {
    require();
    return rows.find(id, user.actor())
        .orElseThrow(() -> new NotFoundException("tariff-draft-not-found"));
  }

  /**
   * Prepares a version.
   *
   * @throws ConflictException if its first day is not in the future, the same is prepared already,
   *     or its act is known under other names
   * @throws NotFoundException if the caller does not bill
   */
  public long prepare(NewVersion version) {
    require();
    rows.lock(version.customerClass());
    requireFuture(version.from());
    if (rows.isDrafted(version)) {
      throw new ConflictException("tariff-draft-exists");
    }
    long id = rows.insert(version, user.actor(), clock.today());
    audit.record(
        AuditEntry.of("prepare-tariff", "rate-version", Long.toString(id))
            .after(version.customerClass() + " " + version.from() + " " + version.act().code()));
    return id;
  }

  /**
   * Publishes a version: bills of days from its first on are rated by it. Versions of the same
   * season end where it begins.
   *
   * @throws ConflictException if the caller prepared it, it is decided, its first day is not in the
   *     future any more, or a version that begins later is published
   * @throws NotFoundException if there is none of that id, or the caller does not bill
   */
  public void publish(long id) {
    DraftView draft = decidable(id);
    requireFuture(draft.from());
    if (!draft.mayDecide()) {
      throw new ConflictException("tariff-draft-by-yourself");
    }
    for (DraftRows.Neighbour published : rows.published(draft.customerClass(), draft.from())) {
      if (published.season().overlaps(draft.season())) {
        if (!published.from().isBefore(draft.from())) {
          throw new ConflictException("tariff-draft-later-version");
        }
        rows.end(published.id(), draft.from());
      }
    }
    decide(draft, DraftState.PUBLISHED);
  }

  /**
   * Drops a draft; whoever prepared it may do so too.
   *
   * @throws ConflictException if it is decided
   * @throws NotFoundException if there is none of that id, or the caller does not bill
   */
  public void reject(long id) {
    decide(decidable(id), DraftState.REJECTED);
  }

  private DraftView decidable(long id) {
    rows.lock(get(id).customerClass());
    DraftView draft = get(id);
    if (draft.state() != DraftState.DRAFT) {
      throw new ConflictException("tariff-draft-decided");
    }
    return draft;
  }

  private void decide(DraftView draft, DraftState state) {
    rows.decide(draft.id(), state, user.actor(), clock.today());
    audit.record(
        AuditEntry.of("decide-tariff", "rate-version", Long.toString(draft.id()))
            .before(draft.state().name())
            .after(state.name()));
  }

  private void requireFuture(LocalDate from) {
    if (!from.isAfter(clock.today())) {
      throw new ConflictException("tariff-draft-not-in-the-future");
    }
  }

  private void require() {
    if (!user.can(Capability.RUN_BILLING)) {
      throw new NotFoundException("page-not-found");
    }
  }
}
