package ua.oblik.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import ua.oblik.BusinessException;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;

/** A refusal of a use case, by its kind. */
@Provider
public class BusinessExceptionMapper implements ExceptionMapper<BusinessException> {
  private static final int UNPROCESSABLE = 422;

  @Override
  public Response toResponse(BusinessException refusal) {
    return Problems.of(status(refusal), refusal.code(), refusal.arguments().toArray());
  }

  private static int status(BusinessException refusal) {
    if (refusal instanceof NotFoundException) {
      return Response.Status.NOT_FOUND.getStatusCode();
    }
    return refusal instanceof ConflictException
        ? Response.Status.CONFLICT.getStatusCode()
        : UNPROCESSABLE;
  }
}
