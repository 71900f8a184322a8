package ua.oblik.domain.shadow;

/** Thrown when the rules give the shadow no answer to what the engine has billed. */
public final class ShadowDoubt extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is missing or contradicts itself; no personal data. */
  public ShadowDoubt(String what) {
    super(what);
  }
}
