package ua.oblik.web.office;

import java.util.List;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.web.list.ListSource;

/**
 * A list that is short enough to be asked for as a whole, in the order of its service. The page
 * still shows a part of it.
 *
 * @param <T> a row
 */
abstract class WholeList<T> implements ListSource<T> {

  /** All rows of what the question is about. */
  abstract List<T> all(ListQuery query);

  @Override
  public List<T> rows(ListQuery query) {
    List<T> all = all(query);
    int first = Math.min(query.window().first(), all.size());
    return all.subList(first, Math.min(first + query.window().size(), all.size()));
  }

  @Override
  public long count(ListQuery query) {
    return all(query).size();
  }
}
