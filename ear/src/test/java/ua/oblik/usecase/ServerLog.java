package ua.oblik.usecase;

import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the server logs while this is open. */
final class ServerLog extends Handler implements AutoCloseable {
  private final Logger root = Logger.getLogger("");
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<String> troubles = new CopyOnWriteArrayList<>();

  ServerLog() {
    root.addHandler(this);
  }

  boolean has(String message) {
    return lines.contains(message);
  }

  /** Warnings, errors, and everything that carries an exception. */
  List<String> troubles() {
    return troubles;
  }

  @Override
  public void publish(LogRecord entry) {
    Object[] arguments = Optional.ofNullable(entry.getParameters()).orElse(new Object[0]);
    String line = MessageFormat.format(String.valueOf(entry.getMessage()), arguments);
    lines.add(line);
    if (entry.getLevel().intValue() >= Level.WARNING.intValue() || entry.getThrown() != null) {
      troubles.add(entry.getLevel() + " " + line);
    }
  }

  @Override
  public void flush() {
    // nothing is kept back
  }

  @Override
  public void close() {
    root.removeHandler(this);
  }
}
