package ua.oblik.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.survey.SuggestionText;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;

/** Where staff publish suggestions and answer them. */
@Stateless
public class SuggestionDesk {
  @Inject private SuggestionBook book;
  @Inject private SurveyStaff staff;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /**
   * Suggestions that a question of staff finds, the latest first.
   *
   * @throws NotFoundException for anybody but staff
   */
  public List<SuggestionView> find(ListQuery query) {
    staff.require();
    return book.rows(query);
  }

  /**
   * How many they are.
   *
   * @throws NotFoundException for anybody but staff
   */
  public long count(ListQuery query) {
    staff.require();
    return book.count(query);
  }

  /**
   * One suggestion.
   *
   * @throws NotFoundException if there is none of that id, and for anybody but staff
   */
  public SuggestionView get(SuggestionId id) {
    staff.require();
    return book.get(id);
  }

  /**
   * Shows it to everybody.
   *
   * @throws NotFoundException if there is none of that id, and for anybody but staff
   * @throws ua.oblik.ConflictException if it was decided
   */
  public void publish(SuggestionId id) {
    staff.require();
    book.lock(id).publish(staff.actor(), clock.today());
    record("publish-suggestion", id, Moderation.WAITING.name(), Moderation.PUBLISHED.name());
  }

  /**
   * Keeps it from others.
   *
   * @param reason for its author
   * @throws NotFoundException if there is none of that id, and for anybody but staff
   * @throws RefusedException without a reason
   * @throws ua.oblik.ConflictException if it was decided
   */
  public void refuse(SuggestionId id, String reason) {
    staff.require();
    book.lock(id).refuse(words(reason), staff.actor(), clock.today());
    record("refuse-suggestion", id, Moderation.WAITING.name(), Moderation.REFUSED.name());
  }

  /**
   * Says what staff make of it; a later answer takes the place of the one before.
   *
   * @throws NotFoundException if there is none of that id, and for anybody but staff
   * @throws RefusedException without an answer
   * @throws ua.oblik.ConflictException if it is not published
   */
  public void answer(SuggestionId id, SuggestionState becomes, String answer) {
    staff.require();
    Suggestion suggestion = book.lock(id);
    String before = suggestion.state().name();
    suggestion.answer(becomes, words(answer), staff.actor(), clock.today());
    record("answer-suggestion", id, before, becomes.name());
  }

  private void record(String action, SuggestionId id, String before, String after) {
    audit.record(AuditEntry.of(action, "suggestion", id.toString()).before(before).after(after));
  }

  private static String words(String typed) {
    String plain = SuggestionText.plain(typed);
    if (plain.isEmpty() || plain.length() > SuggestionText.LONGEST) {
      throw new RefusedException("answer-missing", SuggestionText.LONGEST);
    }
    return plain;
  }
}
