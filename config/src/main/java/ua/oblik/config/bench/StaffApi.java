package ua.oblik.config.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.oblik.config.demo.DemoLogin;
import ua.oblik.config.home.LauncherException;

/** The API as a staff member's program calls it. */
final class StaffApi {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private final String base;
  private final String authorization;

  private StaffApi(String base, String authorization) {
    this.base = base;
    this.authorization = authorization;
  }

  /** Logs a demo user in. */
  static StaffApi of(Subject server, DemoLogin login) throws InterruptedException {
    String base = server.baseUrl() + "/api/v1";
    byte[] pair = (login.email() + ":" + DemoLogin.PASSWORD).getBytes(StandardCharsets.UTF_8);
    String answer =
        new StaffApi(base, "Basic " + Base64.getEncoder().encodeToString(pair))
            .post("/tokens", "{}");
    return new StaffApi(base, "Bearer " + text(answer, "token"));
  }

  /** Posts JSON under a fresh key; answers the body. */
  String post(String path, String json) throws InterruptedException {
    return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** Posts a body of a type under a fresh key; answers the body of the answer. */
  String post(String path, String type, byte[] body) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofMinutes(5))
            .header("Authorization", authorization)
            .header("Content-Type", type)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw LauncherException.failed(
            path + " answered " + answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw LauncherException.failed(path + " did not answer: " + e, e);
    }
  }

  /** Gets a document and sees that it is one. */
  void getPdf(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofMinutes(1))
            .header("Authorization", authorization)
            .build();
    HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    byte[] pdf = answer.body();
    if (answer.statusCode() != 200 || pdf.length < 1000 || pdf[0] != '%' || pdf[1] != 'P') {
      throw LauncherException.failed(path + " answered " + answer.statusCode());
    }
  }

  /** A text property of an object whose properties have one name each. */
  static String text(String json, String property) {
    Matcher found = Pattern.compile("\"" + property + "\":\\s*\"([^\"]*)\"").matcher(json);
    if (!found.find()) {
      throw LauncherException.failed("no " + property + " in " + json);
    }
    return found.group(1);
  }
}
