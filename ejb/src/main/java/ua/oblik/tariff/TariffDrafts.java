package ua.oblik.tariff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;
import ua.oblik.tariff.DraftDecisions.Kind;

/**
 * New versions of rate schedules and of the coefficients of zones, without a deployment: one person
 * prepares a version from a future day on, with its act, and a second one publishes it. Versions
 * that are in force never change; the one before ends where the new one begins. Until its day a
 * published version can be withdrawn ({@link TariffWithdrawals}).
 */
@Stateless
public class TariffDrafts {
  private static final String LATER = "tariff-draft-later-version";

  @Inject private DraftRows rows;
  @Inject private CoefficientRows coefficients;
  @Inject private DraftDecisions decisions;
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

  /** How many drafts and proposed withdrawals of others the caller may decide. */
  public long waitingForMe() {
    return user.can(Capability.RUN_BILLING) ? decisions.waiting() : 0;
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
   * The coefficients of zones that staff have prepared, drafts first, at most 100.
   *
   * @throws NotFoundException if the caller does not bill
   */
  public List<CoefficientDraftView> coefficients() {
    require();
    return coefficients.all(user.actor());
  }

  /**
   * Prepares coefficients of zones.
   *
   * @throws ConflictException if their first day is not in the future, the same are prepared
   *     already, or their act is known under other names
   * @throws NotFoundException if the caller does not bill
   */
  public long prepare(NewCoefficients version) {
    require();
    coefficients.lock(version.zones());
    requireFuture(version.from());
    if (coefficients.isDrafted(version)) {
      throw new ConflictException("tariff-draft-exists");
    }
    long id = coefficients.insert(version, user.actor(), clock.today());
    audit.record(
        AuditEntry.of("prepare-tariff", Kind.COEFFICIENTS.word(), Long.toString(id))
            .after(version.coefficients() + " " + version.from() + " " + version.act().code()));
    return id;
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
        AuditEntry.of("prepare-tariff", Kind.RATES.word(), Long.toString(id))
            .after(version.customerClass() + " " + version.from() + " " + version.act().code()));
    return id;
  }

  /**
   * Publishes a version of rates or coefficients: bills of days from its first on are rated by it.
   * Versions of the same season, or coefficients of such meters, end where it begins.
   *
   * @throws ConflictException if the caller prepared it, it is decided, its first day is not in the
   *     future any more, or a version that begins later is published
   * @throws NotFoundException if there is none of that id, or the caller does not bill
   */
  public void publish(long id) {
    require();
    Optional<CoefficientDraftView> zones = coefficients.find(id, user.actor());
    if (zones.isPresent()) {
      publish(decidable(zones.get()));
    } else {
      publish(decidable(id));
    }
  }

  private void publish(CoefficientDraftView draft) {
    requireFuture(draft.from());
    requireOther(draft.mayDecide());
    if (coefficients.isLaterPublished(draft.zones(), draft.from())) {
      throw new ConflictException(LATER);
    }
    coefficients.publish(draft);
    decide(draft, DraftState.PUBLISHED);
  }

  private void publish(DraftView draft) {
    requireFuture(draft.from());
    requireOther(draft.mayDecide());
    for (DraftRows.Neighbour published : rows.published(draft.customerClass(), draft.from())) {
      if (published.season().overlaps(draft.season())) {
        if (!published.from().isBefore(draft.from())) {
          throw new ConflictException(LATER);
        }
        rows.end(published, draft);
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
    require();
    Optional<CoefficientDraftView> zones = coefficients.find(id, user.actor());
    if (zones.isPresent()) {
      decide(decidable(zones.get()), DraftState.REJECTED);
    } else {
      decide(decidable(id), DraftState.REJECTED);
    }
  }

  /** The draft as it stands once nobody else can decide on it any more. */
  private CoefficientDraftView decidable(CoefficientDraftView seen) {
    coefficients.lock(seen.zones());
    CoefficientDraftView draft = coefficients.find(seen.id(), user.actor()).orElseThrow();
    requireDraft(draft.state());
    return draft;
  }

  private DraftView decidable(long id) {
    rows.lock(get(id).customerClass());
    DraftView draft = get(id);
    requireDraft(draft.state());
    return draft;
  }

  private void decide(DraftView draft, DraftState state) {
    decisions.keep(Kind.RATES, draft.id(), draft.state(), state);
  }

  private void decide(CoefficientDraftView draft, DraftState state) {
    decisions.keep(Kind.COEFFICIENTS, draft.id(), draft.state(), state);
  }

  private static void requireDraft(DraftState state) {
    if (state != DraftState.DRAFT) {
      throw new ConflictException("tariff-draft-decided");
    }
  }

  private static void requireOther(boolean mayDecide) {
    if (!mayDecide) {
      throw new ConflictException("tariff-draft-by-yourself");
    }
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
