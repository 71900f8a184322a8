package ua.oblik.web.list;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.listing.ListQuery.Window;

/**
 * A list as a file: the whole answer to a question as it was when it was put, read page by page in
 * one transaction and written as it is read, so that no file has to fit into memory.
 *
 * @param <T> a row
 */
record ListExport<T>(ListSource<T> source, ListQuery question, ResourceBundle texts) {

  private static final int PAGE = 2_000;

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
    Window window = Window.walk("export", PAGE);
    List<T> page;
    do {
      page = source.rows(question.window(window));
      page.forEach(reader);
      window = window.next();
    } while (page.size() == PAGE);
  }
}
