package ua.oblik.web.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** Thrown when a request ends with a problem before a use case is asked. */
public class ProblemException extends WebApplicationException {
  private static final long serialVersionUID = 1L;

  /** With an answer made by {@link Problems}. */
  public ProblemException(Response problem) {
    super(problem);
  }
}
