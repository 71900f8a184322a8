package ua.oblik.survey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import ua.oblik.NotFoundException;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.ListSelect;
import ua.oblik.database.Row;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.identity.UserId;

/** Suggestions and votes for them as they are stored. */
@Dependent
class SuggestionBook {
  /** No login has this id: what it made or votes for is nothing. */
  static final long NOBODY = 0;

  private static final String VOTES =
      "(select count(*) from suggestion_vote v where v.suggestion_id = s.id)";
  private static final String PUBLISHED = "s.moderation = 'PUBLISHED'";

  private static final ListSelect<SuggestionView> DESK =
      new ListSelect<>(
              "s.*, " + VOTES + " as votes, false as mine, false as voted",
              "suggestion s",
              "s.id desc",
              SuggestionBook::view)
          .sort("madeOn", "s.made_on")
          .sort("votes", VOTES)
          .sort("state", "s.state")
          .equal("moderation", "s.moderation")
          .equal("state", "s.state")
          .contains("s.body", "s.answer");

  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private CustomerDatabase database;

  void add(Suggestion suggestion) {
    customer.persist(suggestion);
    customer.flush();
  }

  Suggestion lock(SuggestionId id) {
    Suggestion suggestion =
        customer.find(Suggestion.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (suggestion == null) {
      throw new NotFoundException("suggestion-not-found");
    }
    return suggestion;
  }

  List<SuggestionView> rows(ListQuery query) {
    return DESK.rows(database, query);
  }

  long count(ListQuery query) {
    return DESK.count(database, query);
  }

  /** Published ones as a login sees them, a list of its own for each state or all of them. */
  List<SuggestionView> published(long user, ListQuery query) {
    return shown(user).rows(database, query);
  }

  long countPublished(ListQuery query) {
    return shown(NOBODY).count(database, query);
  }

  /** Those of a login, the latest first. */
  List<SuggestionView> madeBy(UserId user, int most) {
    return database.list(
        "select s.*, %s as votes, true as mine, false as voted from suggestion s".formatted(VOTES)
            + " where s.user_id = ? order by s.id desc limit ?",
        SuggestionBook::view,
        user.value(),
        most);
  }

  /** Those a login votes for, the latest vote first. */
  List<SuggestionView> wantedBy(UserId user) {
    return database.list(
        "select s.*, %s as votes, s.user_id = mine.user_id as mine, true as voted".formatted(VOTES)
            + " from suggestion_vote mine join suggestion s on s.id = mine.suggestion_id"
            + " where mine.user_id = ? order by mine.voted_at desc, s.id desc",
        SuggestionBook::view,
        user.value());
  }

  SuggestionView get(SuggestionId id) {
    return database
        .first(
            "select s.*, %s as votes, false as mine, false as voted from suggestion s"
                    .formatted(VOTES)
                + " where s.id = ?",
            SuggestionBook::view,
            id.value())
        .orElseThrow(() -> new NotFoundException("suggestion-not-found"));
  }

  boolean isWaiting(UserId user, String body) {
    return database
        .first(
            "select 1 as one from suggestion"
                + " where user_id = ? and moderation = 'WAITING' and body = ?",
            row -> row.number("one"),
            user.value(),
            body)
        .isPresent();
  }

  long countWaiting(UserId user) {
    return number(
        "select count(*) as n from suggestion where user_id = ? and moderation = 'WAITING'",
        user.value());
  }

  long countSince(UserId user, Instant moment) {
    return number(
        "select count(*) as n from suggestion where user_id = ? and made_at >= ?",
        user.value(),
        moment);
  }

  /** Whether everybody sees it; only then it takes votes. */
  boolean isPublished(SuggestionId id) {
    return number(
            "select count(*) as n from suggestion s where s.id = ? and " + PUBLISHED, id.value())
        == 1;
  }

  void addVote(SuggestionId id, UserId user, Instant at) {
    database.change(
        "insert into suggestion_vote (suggestion_id, user_id, voted_at) values (?, ?, ?)"
            + " on conflict do nothing",
        id.value(),
        user.value(),
        at);
  }

  void removeVote(SuggestionId id, UserId user) {
    database.change(
        "delete from suggestion_vote where suggestion_id = ? and user_id = ?",
        id.value(),
        user.value());
  }

  private long number(String sql, Object... parameters) {
    return database.first(sql, row -> row.number("n"), parameters).orElseThrow();
  }

  private static ListSelect<SuggestionView> shown(long user) {
    // The id is a number of ours, not a text of anybody.
    String voted =
        "exists (select 1 from suggestion_vote v where v.suggestion_id = s.id and v.user_id = "
            + user
            + ")";
    return new ListSelect<>(
            "s.*, " + VOTES + " as votes, s.user_id = " + user + " as mine, " + voted + " as voted",
            "(select * from suggestion s where " + PUBLISHED + ") s",
            VOTES + " desc, s.id desc",
            SuggestionBook::view)
        .equal("state", "s.state");
  }

  private static SuggestionView view(Row row) throws SQLException {
    String answer = row.text("answer");
    return new SuggestionView(
        new SuggestionId(row.number("id")),
        row.text("body"),
        row.word(Moderation.class, "moderation"),
        row.word(SuggestionState.class, "state"),
        row.day("made_on"),
        answer == null ? "" : answer,
        row.optionalDay("answered_on"),
        row.number("votes"),
        row.flag("mine"),
        row.flag("voted"));
  }
}
