package ua.oblik;

/**
 * Thrown when what was asked for does not exist, or is not the caller's to see: the two look the
 * same from outside.
 */
public class NotFoundException extends BusinessException {
  private static final long serialVersionUID = 1L;

  public NotFoundException(String code, Object... arguments) {
    super(code, arguments);
  }
}
