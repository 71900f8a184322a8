package ua.oblik;

/** Thrown when a rule of the business refuses the request as it stands. */
public class RefusedException extends BusinessException {
  private static final long serialVersionUID = 1L;

  public RefusedException(String code, Object... arguments) {
    super(code, arguments);
  }
}
