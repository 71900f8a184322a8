package ua.oblik.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.Turnstile;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.listing.ListQuery.Order;
import ua.oblik.domain.listing.ListQuery.Window;
import ua.oblik.domain.survey.SuggestionText;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;
import ua.oblik.identity.UserId;

/**
 * Suggestions as customers see them: everybody reads what staff have published, a customer's login
 * suggests and votes.
 */
@Stateless
public class Suggestions {
  /** As many of one login wait for staff at a time. */
  static final int MOST_WAITING = 3;

  /** As many may one login send within a day and a night. */
  static final int MOST_A_DAY = 5;

  private static final int MOST_OWN = 20;

  @Inject private SuggestionBook book;
  @Inject private CurrentUser caller;
  @Inject private Turnstile turnstile;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /**
   * Published suggestions, those with most votes first.
   *
   * @param state only of this state; empty for all
   */
  public List<SuggestionView> published(Optional<SuggestionState> state, Window window) {
    return book.published(user(), question(state, window));
  }

  /** How many are published. */
  public long countPublished(Optional<SuggestionState> state) {
    return book.countPublished(question(state, new Window(0, 0)));
  }

  /** What the calling login has suggested, the latest first; empty for strangers. */
  public List<SuggestionView> mine() {
    return caller.loggedIn() ? book.madeBy(caller.id(), MOST_OWN) : List.of();
  }

  /** All that the calling login has ever suggested, the latest first; empty for strangers. */
  public List<SuggestionView> everMine() {
    return caller.loggedIn() ? book.madeBy(caller.id(), Integer.MAX_VALUE) : List.of();
  }

  /** What the calling login votes for, the latest vote first; empty for strangers. */
  public List<SuggestionView> wanted() {
    return caller.loggedIn() ? book.wantedBy(caller.id()) : List.of();
  }

  /** Whether the caller may suggest and vote. */
  public boolean mayTakePart() {
    return caller.can(Capability.VIEW_OWN_ACCOUNTS);
  }

  /**
   * Sends a suggestion to staff; the same text sent twice waits once.
   *
   * @throws NotFoundException for all but customers
   */
  public SuggestionOutcome make(String typed) {
    UserId me = customer();
    String body = SuggestionText.plain(typed);
    Optional<SuggestionText.Problem> problem = SuggestionText.problem(body);
    if (problem.isPresent()) {
      return new SuggestionOutcome.Malformed(problem.get());
    }
    turnstile.enter("suggestions of " + me);
    if (book.isWaiting(me, body)) {
      return new SuggestionOutcome.Waiting();
    }
    Instant now = clock.now();
    if (book.countWaiting(me) >= MOST_WAITING
        || book.countSince(me, now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
      return new SuggestionOutcome.TooMany();
    }
    Suggestion made = new Suggestion(me, body, now, clock.today());
    book.add(made);
    audit.record(AuditEntry.of("make-suggestion", "suggestion", made.id().toString()));
    return new SuggestionOutcome.Waiting();
  }

  /**
   * Votes for a suggestion; again changes nothing.
   *
   * @throws NotFoundException if none of that id is published, and for all but customers
   */
  public void vote(SuggestionId id) {
    UserId me = customer();
    requirePublished(id);
    book.addVote(id, me, clock.now());
  }

  /**
   * Takes the vote back; again changes nothing.
   *
   * @throws NotFoundException if none of that id is published, and for all but customers
   */
  public void takeVoteBack(SuggestionId id) {
    UserId me = customer();
    requirePublished(id);
    book.removeVote(id, me);
  }

  private void requirePublished(SuggestionId id) {
    if (!book.isPublished(id)) {
      throw new NotFoundException("suggestion-not-found");
    }
  }

  private UserId customer() {
    if (!mayTakePart()) {
      throw new NotFoundException("suggestion-not-found");
    }
    return caller.id();
  }

  private long user() {
    return caller.loggedIn() ? caller.id().value() : SuggestionBook.NOBODY;
  }

  private static ListQuery question(Optional<SuggestionState> state, Window window) {
    Map<String, String> filters = state.map(each -> Map.of("state", each.name())).orElse(Map.of());
    return new ListQuery("", filters, Order.NATURAL, window);
  }
}
