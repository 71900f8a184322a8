package ua.oblik.billing;

import java.util.Objects;

/**
 * Why staff had bills cancelled; kept with each of them.
 *
 * @param ground the kind of reason
 * @param reason in the words of who decided it
 */
public record Cancellation(Ground ground, String reason) {

  public Cancellation {
    Objects.requireNonNull(ground);
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException("a cancellation needs a reason");
    }
  }

  /** What kind of reason. */
  public enum Ground {
    /** A read they rest on was corrected. */
    CORRECTED_READ,
    /** Staff decided it. */
    CANCELLED_BY_STAFF
  }
}
