package ua.oblik.statement;

import ua.oblik.UnreadableException;

/** Thrown when a file as a whole cannot be read: nothing of it is booked. */
public class UnreadableFileException extends UnreadableException {
  private static final long serialVersionUID = 1L;

  UnreadableFileException(String code, Object... arguments) {
    super(code, arguments);
  }
}
