package ua.oblik.statement;

import java.io.Closeable;
import java.util.Optional;

/** A file being read, row by row. */
public interface StatementReader extends Closeable {

  /**
   * The next row; empty at the end of the file. A broken file ends with a row that says so.
   *
   * @throws UnreadableFileException if the file as a whole is not what it should be
   */
  Optional<StatementLine> next();
}
