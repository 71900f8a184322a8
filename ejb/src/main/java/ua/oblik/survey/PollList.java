package ua.oblik.survey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import ua.oblik.NotFoundException;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.ListSelect;
import ua.oblik.database.Row;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.wording.Wording;

/** The list of all polls. */
@Dependent
class PollList {
  private static final String TODAY = "(select today from business_date)";
  private static final String ENDED = "(p.ended_on is not null or p.closes_on <= " + TODAY + ")";
  private static final String RUNNING = "(p.opens_on <= " + TODAY + " and not " + ENDED + ")";
  private static final String VOTES = "(select count(*) from poll_vote v where v.poll_id = p.id)";

  private static final ListSelect<PollRow> LIST =
      new ListSelect<>(
              "p.*, " + RUNNING + " as running, " + VOTES + " as votes",
              "poll p",
              "p.opens_on desc, p.id desc",
              PollList::row)
          .sort("opensOn", "p.opens_on")
          .sort("lastDay", "p.closes_on")
          .sort("votes", VOTES)
          .choice("state", "running", RUNNING)
          .choice("state", "coming", "p.opens_on > " + TODAY + " and not " + ENDED)
          .choice("state", "ended", ENDED)
          .contains("p.question_uk", "p.question_en", "p.question_ru");

  @Inject private CustomerDatabase database;
  @Inject private PollBook book;

  List<PollRow> rows(ListQuery query) {
    return LIST.rows(database, query);
  }

  long count(ListQuery query) {
    return LIST.count(database, query);
  }

  PollView get(PollId id) {
    return database
        .first("select * from poll where id = ?", book::view, id.value())
        .orElseThrow(() -> new NotFoundException("poll-not-found"));
  }

  private static PollRow row(Row row) throws SQLException {
    return new PollRow(
        new PollId(row.number("id")),
        new Wording(row.text("question_uk"), row.text("question_en"), row.text("question_ru")),
        new DateRange(row.day("opens_on"), row.day("closes_on")),
        row.flag("running"),
        row.number("votes"));
  }
}
