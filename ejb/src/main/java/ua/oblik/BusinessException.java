package ua.oblik;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A use case's refusal that ends it and rolls its transaction back. The code is a stable word such
 * as {@code account-not-found}: the API makes it the problem type, the pages look it up in their
 * bundle, so the text itself is never shown to a person.
 */
@ApplicationException(rollback = true)
public abstract class BusinessException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Object> arguments;

  protected BusinessException(String code, Object... arguments) {
    super(code);
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** The stable word for what was refused. */
  public String code() {
    return code;
  }

  /** Values to put into the message of the person's language, in order; never personal data. */
  public List<Object> arguments() {
    return arguments == null ? List.of() : arguments;
  }
}
