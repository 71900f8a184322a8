package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.survey.PollDesk;
import ua.oblik.survey.PollRow;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;

/** Polls, with how many voted. */
@ApplicationScoped
public class PollList implements ListSource<PollRow> {
  @Inject private PollDesk desk;

  @Override
  public String name() {
    return "polls";
  }

  @Override
  public List<PollRow> rows(ListQuery query) {
    return desk.find(query);
  }

  @Override
  public long count(ListQuery query) {
    return desk.count(query);
  }

  @Override
  public List<ListColumn<PollRow>> columns() {
    return List.of(
        new ListColumn<>("question", row -> row.question().uk()),
        new ListColumn<>("opensOn", row -> row.open().from()),
        new ListColumn<>("lastDay", row -> row.open().lastDay()),
        new ListColumn<>("votes", PollRow::votes));
  }
}
