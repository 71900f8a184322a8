package ua.oblik;

/** Thrown when something that was sent cannot be read as a whole, whatever its kind. */
public abstract class UnreadableException extends RefusedException {
  private static final long serialVersionUID = 1L;

  protected UnreadableException(String code, Object... arguments) {
    super(code, arguments);
  }
}
