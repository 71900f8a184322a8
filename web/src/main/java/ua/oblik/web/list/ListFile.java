package ua.oblik.web.list;

import java.io.Closeable;
import java.util.List;

/** A file that takes a list row by row. */
interface ListFile extends Closeable {

  /** Appends a row; null is an empty cell. */
  void row(List<?> cells);
}
