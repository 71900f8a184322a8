package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.request.RequestDesk;
import ua.oblik.request.RequestLine;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;

/** Requests of customers, those due first at the top. */
@ApplicationScoped
public class RequestList implements ListSource<RequestLine> {
  @Inject private RequestDesk desk;

  @Override
  public String name() {
    return "requests";
  }

  @Override
  public List<RequestLine> rows(ListQuery query) {
    return desk.find(query);
  }

  @Override
  public long count(ListQuery query) {
    return desk.count(query);
  }

  @Override
  public List<ListColumn<RequestLine>> columns() {
    return List.of(
        new ListColumn<>("request", RequestLine::number),
        new ListColumn<>("requestKind", RequestLine::kind),
        new ListColumn<>("customer", RequestLine::customer),
        new ListColumn<>("account", RequestLine::account),
        new ListColumn<>("state", RequestLine::state),
        new ListColumn<>("clerk", RequestLine::clerk),
        new ListColumn<>("sentOn", RequestLine::sentOn),
        new ListColumn<>("dueOn", RequestLine::dueOn));
  }
}
