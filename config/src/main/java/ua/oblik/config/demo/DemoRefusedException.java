package ua.oblik.config.demo;

import java.io.Serial;

/** Thrown when the demo region cannot be loaded here; the message is one line for the operator. */
public final class DemoRefusedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** With the line to show. */
  public DemoRefusedException(String message) {
    super(message);
  }
}
