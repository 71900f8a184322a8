package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.calendar.ParameterView;
import ua.oblik.calendar.Parameters;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;

/** The dated parameters of the rules. */
@ApplicationScoped
public class ParameterList implements ListSource<ParameterView> {
  @Inject private Parameters parameters;

  @Override
  public String name() {
    return "parameters";
  }

  @Override
  public List<ParameterView> rows(ListQuery query) {
    return parameters.find(query);
  }

  @Override
  public long count(ListQuery query) {
    return parameters.count(query);
  }

  @Override
  public List<ListColumn<ParameterView>> columns() {
    return List.of(
        new ListColumn<>("parameter", ParameterView::name),
        new ListColumn<>("effectiveFrom", ParameterView::effectiveFrom),
        new ListColumn<>("value", ParameterView::value),
        new ListColumn<>("act", ParameterView::source),
        new ListColumn<>("confidence", ParameterView::confidence));
  }
}
