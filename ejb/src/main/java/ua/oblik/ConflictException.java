package ua.oblik;

/**
 * Thrown when the request contradicts what is stored, such as a key used again for something else.
 */
public class ConflictException extends BusinessException {
  private static final long serialVersionUID = 1L;

  public ConflictException(String code, Object... arguments) {
    super(code, arguments);
  }
}
