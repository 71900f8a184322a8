package ua.oblik.config.process;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Tells the person in front of the screen what is going on, one line at a time, with the seconds
 * since the start.
 */
public final class Progress {

  private final PrintStream out;
  private final long begun = System.nanoTime();

  /** Writes to a stream, usually standard output. */
  public Progress(PrintStream out) {
    this.out = out;
  }

  /** A step that begins or is done. */
  public synchronized void step(String line) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    out.printf(Locale.ROOT, "[%5.1f s] %s%n", seconds, line);
    out.flush();
  }

  /** Plain text, as it is. */
  public synchronized void print(String text) {
    out.println(text);
    out.flush();
  }
}
