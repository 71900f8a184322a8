package ua.oblik.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Reads the body once, no further than is allowed, and keeps it for the key of the request. */
@Provider
public class BodyLimit implements ContainerRequestFilter {
  static final int MAX_BYTES = 64 * 1024;
  private static final int TOO_LARGE = 413;

  @Inject private ApiRequest received;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    received.received(
        request.getMethod(),
        request.getUriInfo().getPath(),
        request.getHeaderString("Idempotency-Key"));
    if (!request.hasEntity()) {
      return;
    }
    byte[] body = request.getEntityStream().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      request.abortWith(Problems.of(TOO_LARGE, "body-too-large", MAX_BYTES));
      return;
    }
    received.body(body);
    request.setEntityStream(new ByteArrayInputStream(body));
  }
}
