package ua.oblik.sheet;

import ua.oblik.RefusedException;

/** Thrown when a table as a whole cannot be read. */
public class UnreadableSheetException extends RefusedException {
  private static final long serialVersionUID = 1L;

  /** With the code of the reason. */
  public UnreadableSheetException(String code) {
    super(code);
  }

  /** With the code of the reason, and what the reader of the format said. */
  public UnreadableSheetException(String code, Exception cause) {
    super(code);
    initCause(cause);
  }
}
