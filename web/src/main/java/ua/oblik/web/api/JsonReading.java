package ua.oblik.web.api;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Arrays;

/** A body that is not the JSON expected is the sender's mistake: 400. */
@Provider
public class JsonReading implements ReaderInterceptor {
  private static final int BAD_REQUEST = 400;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object body = read(context);
    if (body == null
        && Arrays.stream(context.getAnnotations()).noneMatch(MayBeEmpty.class::isInstance)) {
      throw new ProblemException(Problems.of(BAD_REQUEST, "body-missing"));
    }
    return body;
  }

  private static Object read(ReaderInterceptorContext context) throws IOException {
    try {
      return context.proceed();
    } catch (NoContentException e) {
      return null;
    } catch (ProcessingException | JsonbException | JsonException e) {
      throw new ProblemException(Problems.of(BAD_REQUEST, "malformed-body"));
    }
  }
}
