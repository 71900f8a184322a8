package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.metering.ControllerVisitView;
import ua.oblik.metering.ControllerVisits;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;

/** Visits of controllers, those to be made and those made. */
@ApplicationScoped
public class VisitList implements ListSource<ControllerVisitView> {
  @Inject private ControllerVisits visits;

  @Override
  public String name() {
    return "visits";
  }

  @Override
  public List<ControllerVisitView> rows(ListQuery query) {
    return visits.find(query);
  }

  @Override
  public long count(ListQuery query) {
    return visits.count(query);
  }

  @Override
  public List<ListColumn<ControllerVisitView>> columns() {
    return List.of(
        new ListColumn<>("address", row -> row.point().address().line()),
        new ListColumn<>("point", row -> row.point().code()),
        new ListColumn<>("reason", ControllerVisitView::reason),
        new ListColumn<>("raisedOn", ControllerVisitView::raisedOn),
        new ListColumn<>("closedOn", ControllerVisitView::closedOn));
  }
}
