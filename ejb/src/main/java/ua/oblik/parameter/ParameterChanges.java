package ua.oblik.parameter;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.calendar.Parameters;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/**
 * Changes the dated parameters of the rules: an administrator enters a value from a future day on
 * with its reason. Where money depends on it, it waits until a second person publishes it; else it
 * is published at once. Values of days that have begun never change.
 */
@Stateless
public class ParameterChanges {
  @Inject private ChangeRows rows;
  @Inject private Parameters parameters;
  @Inject private CurrentUser user;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /**
   * All parameters as they stand today.
   *
   * @throws NotFoundException if the caller does not bill
   */
  public List<ParameterStanding> standings() {
    requireStaff();
    LocalDate today = clock.today();
    return Stream.of(KnownParameter.values())
        .map(
            parameter ->
                new ParameterStanding(
                    parameter,
                    parameters.text(parameter.word(), today),
                    parameters.over(parameter.word()).eras().stream()
                        .filter(era -> era.days().from().isAfter(today))
                        .findFirst()))
        .toList();
  }

  /**
   * What staff have entered, what waits first, at most 100.
   *
   * @throws NotFoundException if the caller does not bill
   */
  public List<ParameterChange> latest() {
    requireStaff();
    return rows.latest(user.actor());
  }

  /** How many changes of others the caller may decide. */
  public long waitingForMe() {
    return user.can(Capability.RUN_BILLING) ? rows.waitingForOthersThan(user.actor()) : 0;
  }

  /** Whether the caller may enter changes. */
  public boolean mayEnter() {
    return user.can(Capability.CHANGE_PARAMETERS);
  }

  /**
   * Enters a change.
   *
   * @return whether it is published already, or waits for a second person
   * @throws RefusedException if the value makes no sense: {@code parameter-...}
   * @throws ConflictException if the day is not in the future, has a value or a change already, or
   *     is not the first of a month where the parameter counts by months
   * @throws NotFoundException if the caller does not change parameters
   */
  public ChangeState enter(KnownParameter parameter, LocalDate from, String typed, String reason) {
    if (!mayEnter()) {
      throw new NotFoundException("page-not-found");
    }
    if (reason == null || reason.isBlank()) {
      throw new RefusedException("parameter-reason-missing");
    }
    String value = parameter.checked(typed);
    requireDay(parameter, from);
    if (rows.isTaken(parameter, from)) {
      throw new ConflictException("parameter-day-taken");
    }
    String before = parameters.text(parameter.word(), from);
    if (before.equals(value)) {
      throw new ConflictException("parameter-same-value");
    }
    ChangeRows.Wanted wanted = new ChangeRows.Wanted(parameter, from, value, reason.strip());
    long id = rows.enter(wanted, user.actor(), clock.today());
    audit.record(
        AuditEntry.of("enter-parameter", "parameter", parameter.word())
            .before(before)
            .after(value + " from " + from + ": " + wanted.reason()));
    return parameter.takesTwo() ? ChangeState.DRAFT : decide(id, ChangeState.PUBLISHED);
  }

  /**
   * Publishes a change that waits: it is in force from its first day on.
   *
   * @throws ConflictException if the caller entered it, it is decided, or its day has come
   * @throws NotFoundException if there is none of that id, or the caller does not bill
   */
  public void publish(long id) {
    requireStaff();
    decide(id, ChangeState.PUBLISHED);
  }

  /**
   * Drops a change that waits; whoever entered it may do so too.
   *
   * @throws ConflictException if it is decided
   * @throws NotFoundException if there is none of that id, or the caller does not bill
   */
  public void reject(long id) {
    requireStaff();
    decide(id, ChangeState.REJECTED);
  }

  private ChangeState decide(long id, ChangeState state) {
    ParameterChange change =
        rows.find(id, user.actor()).orElseThrow(() -> new NotFoundException("change-not-found"));
    if (change.state() != ChangeState.DRAFT) {
      throw new ConflictException("parameter-change-decided");
    }
    if (state == ChangeState.PUBLISHED) {
      requireDay(change.parameter(), change.from());
      if (!change.mayPublish()) {
        throw new ConflictException("parameter-change-by-yourself");
      }
    }
    rows.decide(change, state, user.actor(), clock.today());
    audit.record(
        AuditEntry.of("decide-parameter", "parameter", change.parameter().word())
            .before(ChangeState.DRAFT.name())
            .after(state + ": " + change.value() + " from " + change.from()));
    return state;
  }

  private void requireDay(KnownParameter parameter, LocalDate from) {
    if (!from.isAfter(clock.today())) {
      throw new ConflictException("parameter-not-in-the-future");
    }
    if (!parameter.mayChangeOn(from)) {
      throw new ConflictException("parameter-not-first-of-month");
    }
  }

  private void requireStaff() {
    if (!user.can(Capability.RUN_BILLING)) {
      throw new NotFoundException("page-not-found");
    }
  }
}
