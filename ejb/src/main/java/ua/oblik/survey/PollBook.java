package ua.oblik.survey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.survey.Tally;
import ua.oblik.domain.wording.Wording;
import ua.oblik.identity.CurrentUser;

/** Polls, their answers and votes as they are stored. */
@Dependent
class PollBook {
  private static final String ANSWERS =
      """
      select a.ordinal, a.text_uk, a.text_en, a.text_ru, count(v.user_id) as votes,
        coalesce(bool_or(v.user_id = ?), false) as mine
      from poll_answer a
        left join poll_vote v on v.poll_id = a.poll_id and v.ordinal = a.ordinal
      where a.poll_id = ? group by a.poll_id, a.ordinal order by a.ordinal
      """;

  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private CustomerDatabase database;
  @Inject private CurrentUser caller;
  @Inject private BusinessClock clock;

  PollId add(NewPoll poll) {
    Poll added = new Poll(poll, caller.actor());
    customer.persist(added);
    customer.flush();
    for (int i = 0; i < poll.answers().size(); i++) {
      Wording text = poll.answers().get(i);
      database.change(
          "insert into poll_answer (poll_id, ordinal, text_uk, text_en, text_ru)"
              + " values (?, ?, ?, ?, ?)",
          added.id().value(),
          i + 1,
          text.uk(),
          text.en(),
          text.ru());
    }
    return added.id();
  }

  Poll lock(PollId id) {
    Poll poll = customer.find(Poll.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (poll == null) {
      throw new NotFoundException("poll-not-found");
    }
    return poll;
  }

  /** Keeps the caller's vote if the poll takes votes and has that answer; the later vote stands. */
  boolean keepVote(PollId poll, int ordinal) {
    return database.change(
            """
            insert into poll_vote (poll_id, user_id, ordinal, voted_at)
            select a.poll_id, ?, a.ordinal, ?
            from poll p join poll_answer a on a.poll_id = p.id
            where p.id = ? and a.ordinal = ? and p.opens_on <= ? and p.closes_on > ? and p.ended_on is null
            on conflict (poll_id, user_id)
              do update set ordinal = excluded.ordinal, voted_at = excluded.voted_at
            """,
            caller.id().value(),
            clock.now(),
            poll.value(),
            ordinal,
            clock.today(),
            clock.today())
        == 1;
  }

  /** A poll with its answers and results, as the caller sees it. */
  PollView view(Row row) throws SQLException {
    PollId id = new PollId(row.number("id"));
    DateRange open = new DateRange(row.day("opens_on"), row.day("closes_on"));
    List<Counted> counted = answers(id);
    Tally tally = new Tally(counted.stream().map(Counted::votes).toList());
    List<PollAnswer> answers = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      Counted each = counted.get(i);
      answers.add(
          new PollAnswer(each.ordinal(), each.text(), each.votes(), tally.percents().get(i)));
    }
    return new PollView(
        id,
        new Wording(row.text("question_uk"), row.text("question_en"), row.text("question_ru")),
        answers,
        open,
        open.contains(clock.today()) && row.optionalDay("ended_on").isEmpty(),
        tally.total(),
        counted.stream().filter(Counted::mine).mapToInt(Counted::ordinal).findFirst());
  }

  private List<Counted> answers(PollId poll) {
    return database.list(
        ANSWERS,
        row ->
            new Counted(
                row.small("ordinal"),
                new Wording(row.text("text_uk"), row.text("text_en"), row.text("text_ru")),
                row.number("votes"),
                row.flag("mine")),
        caller.loggedIn() ? caller.id().value() : 0L,
        poll.value());
  }

  private record Counted(int ordinal, Wording text, long votes, boolean mine) {}
}
