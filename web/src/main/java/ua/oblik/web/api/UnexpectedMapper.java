package ua.oblik.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import ua.oblik.BusinessException;
import ua.oblik.Outage;
import ua.oblik.web.ui.Trouble;

/**
 * Everything else that is thrown: what JAX-RS itself refuses, and faults, which are logged once.
 */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {
  private static final Map<Integer, String> CODES =
      Map.of(
          400, "malformed-body",
          404, "not-found",
          405, "method-not-allowed",
          406, "not-acceptable",
          415, "unsupported-media-type");

  @Inject private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException refusal
        && refusal.getResponse().getStatus() < 500) {
      return refused(refusal.getResponse());
    }
    // The container wraps what a bean throws on the way to its transaction.
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof BusinessException refusal) {
        return new BusinessExceptionMapper().toResponse(refusal);
      }
    }
    String reference = Trouble.log(request, thrown);
    return Outage.isBehind(thrown)
        ? Problems.unavailable(reference)
        : Problems.unexpected(reference);
  }

  private static Response refused(Response from) {
    if (from.hasEntity()
        || from.getStatusInfo().getFamily() != Response.Status.Family.CLIENT_ERROR) {
      return from;
    }
    String code = CODES.getOrDefault(from.getStatus(), "refused");
    Response problem = Problems.of(from.getStatus(), code);
    return from.getAllowedMethods().isEmpty()
        ? problem
        : Response.fromResponse(problem).allow(from.getAllowedMethods()).build();
  }
}
