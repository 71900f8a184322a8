package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.account.ReliefChange.Deed;
import ua.oblik.account.ReliefRows.Stored;
import ua.oblik.account.ReliefRows.Wanted;
import ua.oblik.account.ReliefRows.Words;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.ReliefDays;
import ua.oblik.domain.calendar.DateRange;

/**
 * Reliefs and subsidies of accounts. One person enters what a decision grants, or that it ends
 * earlier, and another puts it in force: the next bill follows it, what is billed stays until
 * somebody has it billed again. Nothing that was granted is ever changed.
 */
@Stateless
public class ReliefGrants {
  private static final int LONGEST_DOCUMENT = 150;
  private static final int LONGEST_REASON = 500;

  @Inject private ReliefRows rows;
  @Inject private ReliefViews views;
  @Inject private ReliefStaff staff;
  @Inject private AccountAccess access;

  /**
   * Those of an account with the days that count, the latest first.
   *
   * @throws NotFoundException if there is no such account, or the caller may not see it
   */
  public List<Relief> of(AccountNumber number) {
    return rows.inForce(access.require(number, AccessLevel.VIEW));
  }

  /**
   * What was entered about those of an account, what waits first.
   *
   * @throws NotFoundException if there is no such account, or the caller does not work on accounts
   */
  public List<ReliefChange> changes(AccountNumber number) {
    staff.requireSeeing();
    AccountId account = access.require(number, AccessLevel.VIEW);
    return views.of(rows.changes(account));
  }

  /**
   * What waits for a second person, of all accounts, oldest first.
   *
   * @throws NotFoundException if the caller does not work on accounts
   */
  public List<ReliefChange> waiting() {
    staff.requireSeeing();
    return views.of(rows.waiting());
  }

  /**
   * Enters a relief, for somebody else to put in force. The same key again changes nothing.
   *
   * @throws NotFoundException if there is no such account, or the caller does not change agreements
   * @throws ConflictException if one of its kind is in force or waits in one of its months, the
   *     account is that of a legal entity, or the key was used for something else
   * @throws RefusedException if terms, days, document or reason are not right: {@code relief-...}
   */
  public void enter(AccountNumber number, NewRelief relief) {
    AccountId account = staff.lock(number);
    relief.terms().check();
    Wanted wanted =
        new Wanted(
            relief.key(),
            account,
            Deed.GRANT,
            Optional.empty(),
            relief.terms(),
            day(relief.from(), ReliefDays.Refusal.FIRST_DAY),
            relief.until(),
            words(source(relief), relief.reason()));
    if (isKnown(wanted)) {
      return;
    }
    if (!rows.isHousehold(account)) {
      throw new ConflictException("relief-household-only");
    }
    judge(wanted.account(), wanted.terms().kind(), wanted.from(), wanted.until(), true);
    rows.enter(wanted, staff.hand());
    staff.record("enter-relief", number, told(wanted));
  }

  /**
   * Enters that a relief ends earlier, for somebody else to confirm. The same key again changes
   * nothing.
   *
   * @param until the first day without it; its first day if it shall never have been
   * @throws NotFoundException if the account has no such relief, or the caller does not change
   *     agreements
   * @throws ConflictException if an end of it waits already, or the key was used for something else
   * @throws RefusedException if the day or the reason are not right: {@code relief-...}
   */
  public void end(AccountNumber number, long relief, String key, LocalDate until, String reason) {
    AccountId account = staff.lock(number);
    LocalDate end = day(until, ReliefDays.Refusal.LAST_DAY);
    Optional<Stored> before = rows.keyed(key);
    if (before.isPresent()) {
      if (before.get().relief().filter(id -> id == relief).isEmpty()
          || !before.get().until().equals(Optional.of(end))) {
        throw new ConflictException("relief-key-used");
      }
      return;
    }
    Relief ends = find(account, relief);
    ReliefDays.judgeEnd(end, ends.days()).ifPresent(ReliefGrants::refuse);
    boolean waits =
        waitingOf(account)
            .anyMatch(change -> change.relief().filter(id -> id == relief).isPresent());
    if (waits) {
      throw new ConflictException("relief-end-waits");
    }
    Wanted wanted =
        new Wanted(
            key,
            account,
            Deed.END,
            Optional.of(ends),
            ends.terms(),
            ends.days().from(),
            Optional.of(end),
            words(ends.source(), reason));
    rows.enter(wanted, staff.hand());
    staff.record("end-relief", number, told(wanted));
  }

  /**
   * Puts a change in force.
   *
   * @throws ConflictException if the caller entered it, it is decided, or something else came in
   *     between
   * @throws NotFoundException if there is none of that id, or the caller does not change agreements
   */
  public void publish(long id) {
    Stored change = waitingOne(id);
    if (staff.isCaller(change.drafted())) {
      throw new ConflictException("relief-by-yourself");
    }
    if (change.deed() == Deed.GRANT) {
      judge(change.account(), change.terms().kind(), change.from(), change.until(), false);
      decide(change, ReliefState.PUBLISHED, Optional.of(rows.grant(change)));
    } else {
      Relief ends = find(change.account(), change.relief().orElseThrow());
      ReliefDays.judgeEnd(change.until().orElseThrow(), ends.days())
          .ifPresent(ReliefGrants::refuse);
      decide(change, ReliefState.PUBLISHED, change.relief());
    }
  }

  /**
   * Drops a change that waits; whoever entered it may do so too.
   *
   * @throws ConflictException if it is decided
   * @throws NotFoundException if there is none of that id, or the caller does not change agreements
   */
  public void reject(long id) {
    Stored change = waitingOne(id);
    decide(change, ReliefState.REJECTED, change.relief());
  }

  private void decide(Stored change, ReliefState state, Optional<Long> relief) {
    Instant now = staff.now();
    rows.decide(change, state, relief, staff.hand(), now);
    staff.record(
        "decide-relief",
        change.number(),
        state + ": " + change.deed() + " " + change.terms() + " from " + change.from());
  }

  /** The account is locked, so nothing comes in between. */
  private Stored waitingOne(long id) {
    Stored found = rows.find(id).orElseThrow(() -> new NotFoundException("relief-not-found"));
    staff.lock(found.number());
    Stored change = rows.find(id).orElseThrow();
    if (change.state() != ReliefState.DRAFT) {
      throw new ConflictException("relief-decided");
    }
    return change;
  }

  private boolean isKnown(Wanted wanted) {
    Optional<Stored> before = rows.keyed(wanted.key());
    if (before.filter(known -> !known.says(wanted)).isPresent()) {
      throw new ConflictException("relief-key-used");
    }
    return before.isPresent();
  }

  private void judge(
      AccountId account,
      ReliefKind kind,
      LocalDate from,
      Optional<LocalDate> until,
      boolean besideWaiting) {
    Stream<DateRange> inForce =
        rows.inForce(account).stream()
            .filter(relief -> relief.terms().kind() == kind)
            .map(Relief::days);
    Stream<DateRange> waiting =
        waitingOf(account)
            .filter(change -> besideWaiting && change.deed() == Deed.GRANT)
            .filter(change -> change.terms().kind() == kind)
            .flatMap(change -> change.affected().stream());
    ReliefDays.judge(from, until, Stream.concat(inForce, waiting).toList(), staff.today())
        .ifPresent(ReliefGrants::refuse);
  }

  private Stream<Stored> waitingOf(AccountId account) {
    return rows.changes(account).stream().filter(change -> change.state() == ReliefState.DRAFT);
  }

  private Relief find(AccountId account, long id) {
    return rows.inForce(account).stream()
        .filter(relief -> relief.id() == id)
        .findFirst()
        .orElseThrow(() -> new NotFoundException("relief-not-found"));
  }

  private static LocalDate day(LocalDate typed, ReliefDays.Refusal missing) {
    if (typed == null) {
      refuse(missing);
    }
    return typed;
  }

  private static Words words(String source, String reason) {
    String why = reason == null ? "" : reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw new RefusedException("reason-missing");
    }
    return new Words(source, why);
  }

  /** The document and its date, which every language writes in its own way. */
  private static String source(NewRelief relief) {
    String document = relief.document() == null ? "" : relief.document().strip();
    if (document.isEmpty() || document.length() > LONGEST_DOCUMENT) {
      throw new RefusedException("relief-document");
    }
    if (relief.documentOn() == null) {
      throw new RefusedException("relief-document-date");
    }
    return document + ", " + relief.documentOn();
  }

  private static String told(Wanted wanted) {
    return wanted.terms()
        + " from "
        + wanted.from()
        + wanted.until().map(end -> " until " + end).orElse("")
        + ", "
        + wanted.words().source()
        + ": "
        + wanted.words().reason();
  }

  private static void refuse(ReliefDays.Refusal refusal) {
    String code = "relief-" + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    if (refusal == ReliefDays.Refusal.OVERLAPS) {
      throw new ConflictException(code);
    }
    throw new RefusedException(code);
  }
}
