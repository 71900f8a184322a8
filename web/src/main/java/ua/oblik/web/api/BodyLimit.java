package ua.oblik.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import ua.oblik.domain.wording.PlainText;

/** Reads the body once, no further than is allowed, and keeps it for the key of the request. */
@Provider
public class BodyLimit implements ContainerRequestFilter {
  static final int MAX_BYTES = 64 * 1024;
  private static final long MAX_DRAINED = 16L * 1024 * 1024;
  private static final int TOO_LARGE = 413;
  private static final int BAD_REQUEST = 400;

  @Inject private ApiRequest received;
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    received.received(
        request.getMethod(),
        request.getUriInfo().getPath(),
        request.getHeaderString("Idempotency-Key"));
    if (!isStorable(request)) {
      request.abortWith(Problems.of(BAD_REQUEST, JsonBody.CHARACTER));
      return;
    }
    if (resource.getResourceMethod().isAnnotationPresent(Upload.class)) {
      spool(request);
      return;
    }
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

  private static boolean isStorable(ContainerRequestContext request) {
    return request.getUriInfo().getQueryParameters().values().stream()
        .allMatch(values -> values.stream().allMatch(PlainText::isStorable));
  }

  /** A file without a byte is one too: it is answered as an empty file. */
  private void spool(ContainerRequestContext request) throws IOException {
    received.named(request.getUriInfo().getQueryParameters().getFirst("name"));
    Path file = received.spool();
    try (OutputStream spooled = Files.newOutputStream(file)) {
      InputStream body = request.getEntityStream();
      long length = 0;
      for (byte[] part = body.readNBytes(MAX_BYTES);
          part.length > 0;
          part = body.readNBytes(MAX_BYTES)) {
        length += part.length;
        if (length > Upload.MAX_BYTES) {
          request.abortWith(Problems.of(TOO_LARGE, "body-too-large", Upload.MAX_BYTES));
          return;
        }
        spooled.write(part);
      }
    }
    request.setEntityStream(Files.newInputStream(file));
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
