package ua.oblik.web.list;

import java.util.List;
import ua.oblik.domain.listing.ListQuery;

/**
 * One list: its rows, and what of them goes into a file. Implemented as a bean per list; found by
 * its name.
 *
 * @param <T> a row
 */
public interface ListSource<T> {

  /** The name that pages and addresses use; also the id of the table. */
  String name();

  /** The rows of the query's window. */
  List<T> rows(ListQuery query);

  /** How many rows the query has without its window. */
  long count(ListQuery query);

  /** Columns of the exported file, in order. */
  List<ListColumn<T>> columns();
}
