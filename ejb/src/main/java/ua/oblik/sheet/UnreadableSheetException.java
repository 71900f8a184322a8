package ua.oblik.sheet;

import ua.oblik.UnreadableException;

/** Thrown when a table as a whole cannot be read. */
public class UnreadableSheetException extends UnreadableException {
  private static final long serialVersionUID = 1L;

  /** With the code of the reason. */
  public UnreadableSheetException(String code) {
    super(code);
  }

  private UnreadableSheetException(String code, Object... arguments) {
    super(code, arguments);
  }

  /**
   * Two columns say the same.
   *
   * @param name as it is written
   * @param first where it stands, the first column is 1
   * @param second where it stands again
   */
  public static UnreadableSheetException columnTwice(String name, int first, int second) {
    return new UnreadableSheetException("file-column-twice", name, first, second);
  }

  /** With the code of the reason, and what the reader of the format said. */
  public UnreadableSheetException(String code, Exception cause) {
    super(code);
    initCause(cause);
  }
}
