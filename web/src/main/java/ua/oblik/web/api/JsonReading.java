package ua.oblik.web.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** A body that is not the JSON expected is the sender's mistake: 400. */
@Provider
public class JsonReading implements ReaderInterceptor {
  private static final int BAD_REQUEST = 400;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object body = read(context);
    if (body == null
        && Arrays.stream(context.getAnnotations()).noneMatch(MayBeEmpty.class::isInstance)) {
      throw problem("body-missing");
    }
    return body;
  }

  private static Object read(ReaderInterceptorContext context) throws IOException {
    try {
      if (MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
        byte[] sent = context.getInputStream().readAllBytes();
        Optional<String> fault = JsonBody.fault(sent, context.getGenericType());
        if (fault.isPresent()) {
          throw problem(fault.get());
        }
        context.setInputStream(new ByteArrayInputStream(sent));
      }
      return context.proceed();
    } catch (NoContentException e) {
      return null;
    } catch (WebApplicationException told) {
      throw told;
    } catch (RuntimeException unreadable) { // the binding throws what it likes
      throw problem(JsonBody.MALFORMED);
    }
  }

  private static ProblemException problem(String code) {
    return new ProblemException(Problems.of(BAD_REQUEST, code));
  }
}
