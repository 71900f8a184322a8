package ua.oblik.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body once, no further than is allowed, and keeps it for the key of the request. */
@Provider
public class BodyLimit implements ContainerRequestFilter {
  static final int MAX_BYTES = 64 * 1024;
  private static final long MAX_DRAINED = 16L * 1024 * 1024;
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
      drain(request.getEntityStream());
      request.abortWith(Problems.of(TOO_LARGE, "body-too-large", MAX_BYTES));
      return;
    }
    received.body(body);
    request.setEntityStream(new ByteArrayInputStream(body));
  }

  /**
   * A client that is still sending reads the answer only after it is done; one that sends without
   * end is cut off.
   */
  private static void drain(InputStream body) throws IOException {
    long left = MAX_DRAINED;
    long skipped;
    do {
      skipped = body.skip(left);
      left -= skipped;
    } while (skipped > 0 && left > 0);
  }
}
