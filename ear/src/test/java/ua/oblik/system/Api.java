package ua.oblik.system;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** The JSON API as another system would call it. */
public final class Api {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private final String base;
  private final Optional<String> authorization;

  private Api(String base, Optional<String> authorization) {
    this.base = base;
    this.authorization = authorization;
  }

  /** A caller without a login. */
  public static Api anonymous(String serverAddress) {
    return new Api(serverAddress.replaceAll("/+$", "") + "/api/v1", Optional.empty());
  }

  /** The same API with a bearer token of the login. */
  public Api as(String email, String password) {
    Answer answer = new Api(base, Optional.of(basic(email, password))).post("/tokens", "{}", "");
    if (answer.status() / 100 != 2) {
      throw new IllegalStateException("no token for " + email + ": " + answer);
    }
    return new Api(base, Optional.of("Bearer " + answer.json().get("token").getAsString()));
  }

  /** A caller who is about to ask for a token. */
  public static Api withPassword(String serverAddress, String email, String password) {
    return new Api(anonymous(serverAddress).base, Optional.of(basic(email, password)));
  }

  /** A caller with a token that somebody else asked for. */
  public static Api withToken(String serverAddress, String token) {
    return new Api(anonymous(serverAddress).base, Optional.of("Bearer " + token));
  }

  private static String basic(String email, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** Posts JSON with an idempotency key; an empty key sends none. */
  public Answer post(String path, String json, String key) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    return send(key.isEmpty() ? request : request.header("Idempotency-Key", key));
  }

  /** Posts any body under any media type. */
  public Answer postRaw(String path, String mediaType, byte[] body, String key) {
    return send(
        request(path)
            .header("Content-Type", mediaType)
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofMinutes(5));
    authorization.ifPresent(value -> request.header("Authorization", value));
    return request;
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.headers().firstValue("Location"),
          response.headers().firstValue("Retry-After"),
          response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the server answered. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  public record Answer(
      int status,
      String mediaType,
      Optional<String> location,
      Optional<String> retryAfter,
      byte[] body) {
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    public JsonObject json() {
      return element().getAsJsonObject();
    }

    public JsonElement element() {
      return JsonParser.parseString(text());
    }

    @Override
    public String toString() {
      return status + " " + mediaType + " " + text();
    }
  }
}
