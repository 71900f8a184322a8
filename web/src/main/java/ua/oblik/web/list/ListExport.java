package ua.oblik.web.list;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.listing.ListQuery.Window;

/**
 * A list as a file: the whole answer to a question, read page by page and written as it is read, so
 * that no file has to fit into memory.
 *
 * @param <T> a row
 */
record ListExport<T>(ListSource<T> source, ListQuery question, ResourceBundle texts) {

  /** The rows before a page are counted off for each: few large pages cost less than many. */
  private static final int PAGE = 20_000;

  void write(ListFormat format, OutputStream out) throws IOException {
    List<ListColumn<T>> columns = source.columns();
    try (ListFile file = format.open(out)) {
      file.row(columns.stream().map(this::heading).toList());
      each(row -> file.row(columns.stream().map(column -> column.value().apply(row)).toList()));
    }
  }

  private Object heading(ListColumn<T> column) {
    String own = "office_" + source.name() + ".column." + column.name();
    return texts.getString(texts.containsKey(own) ? own : "label.column." + column.name());
  }

  private void each(Consumer<T> reader) {
    List<T> page;
    int first = 0;
    do {
      page = source.rows(question.window(new Window(first, PAGE)));
      page.forEach(reader);
      first += PAGE;
    } while (page.size() == PAGE);
  }
}
