package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.survey.SuggestionDesk;
import ua.oblik.survey.SuggestionView;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;

/** Suggestions of customers, without who made them. */
@ApplicationScoped
public class SuggestionList implements ListSource<SuggestionView> {
  @Inject private SuggestionDesk desk;

  @Override
  public String name() {
    return "suggestions";
  }

  @Override
  public List<SuggestionView> rows(ListQuery query) {
    return desk.find(query);
  }

  @Override
  public long count(ListQuery query) {
    return desk.count(query);
  }

  @Override
  public List<ListColumn<SuggestionView>> columns() {
    return List.of(
        new ListColumn<>("body", SuggestionView::body),
        new ListColumn<>("madeOn", SuggestionView::madeOn),
        new ListColumn<>("moderation", SuggestionView::moderation),
        new ListColumn<>("state", SuggestionView::state),
        new ListColumn<>("votes", SuggestionView::votes),
        new ListColumn<>("answer", SuggestionView::answer));
  }
}
