package ua.oblik.web.api;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/**
 * A body that is not the JSON expected is the sender's mistake: 400. So is a name given twice in
 * one object: of two reads of a register nobody knows which was meant.
 */
@Provider
public class JsonReading implements ReaderInterceptor {
  private static final int BAD_REQUEST = 400;
  private static final JsonReaderFactory EACH_NAME_ONCE =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

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
      if (MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
        byte[] sent = context.getInputStream().readAllBytes();
        refuseNamesGivenTwice(sent);
        context.setInputStream(new ByteArrayInputStream(sent));
      }
      return context.proceed();
    } catch (NoContentException e) {
      return null;
    } catch (ProcessingException | JsonbException | JsonException e) {
      throw new ProblemException(Problems.of(BAD_REQUEST, "malformed-body"));
    }
  }

  private static void refuseNamesGivenTwice(byte[] sent) {
    if (sent.length > 0) {
      try (JsonReader reader = EACH_NAME_ONCE.createReader(new ByteArrayInputStream(sent))) {
        reader.readValue();
      }
    }
  }
}
