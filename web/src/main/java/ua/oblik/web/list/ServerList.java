package ua.oblik.web.list;

import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.listing.ListQuery.Order;
import ua.oblik.domain.listing.ListQuery.Window;

/**
 * The rows of a list as the table asks for them: one page at a time, sorted and counted on the
 * server.
 *
 * @param <T> a row
 */
final class ServerList<T> extends LazyDataModel<T> {
  private static final long serialVersionUID = 1L;

  private final transient ListSource<T> source;
  private final transient ListQuery question;
  private transient ListQuery.Order order = Order.NATURAL;

  ServerList(ListSource<T> source, ListQuery question) {
    this.source = source;
    this.question = question;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return Math.toIntExact(source.count(question));
  }

  @Override
  public List<T> load(
      int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
    order =
        sorts.values().stream()
            .filter(SortMeta::isActive)
            .findFirst()
            .map(sort -> new Order(sort.getField(), sort.getOrder().isDescending()))
            .orElse(Order.NATURAL);
    return source.rows(question.order(order).window(new Window(first, size, getRowCount())));
  }

  /** How the table is sorted now. */
  Order order() {
    return order;
  }
}
