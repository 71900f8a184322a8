package ua.oblik.statement;

import ua.oblik.RefusedException;

/** Thrown when a file as a whole cannot be read: nothing of it is booked. */
public class UnreadableFileException extends RefusedException {
  private static final long serialVersionUID = 1L;

  UnreadableFileException(String code, Object... arguments) {
    super(code, arguments);
  }
}
