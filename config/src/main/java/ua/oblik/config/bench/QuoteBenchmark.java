package ua.oblik.config.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import ua.oblik.config.home.LauncherException;

/** The public tariff calculator over HTTP: eight clients that ask as fast as they are answered. */
final class QuoteBenchmark implements Benchmark {

  private static final int CLIENTS = 8;
  private static final String QUESTION =
      """
      {"class": "URBAN", "month": "2021-11", "consumption": {"T1": 251}}
      """;

  @Override
  public String name() {
    return "quote";
  }

  @Override
  public List<Measurement> run(Subject server) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + "/api/v1/quotes"))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(30))
            .POST(HttpRequest.BodyPublishers.ofString(QUESTION))
            .build();
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    Clients clients = new Clients(CLIENTS);
    clients.ask(() -> requireAnswer(client, request), Clients.WARM_UP);
    List<Long> nanos = clients.ask(() -> requireAnswer(client, request), Clients.MEASURED);
    return List.of(
        new Measurement(
            "quote", "requests", (double) nanos.size() / Clients.MEASURED.toSeconds(), "1/s"),
        new Measurement("quote", "median", Percentile.millis(nanos, 50), "ms"),
        new Measurement("quote", "95th percentile", Percentile.millis(nanos, 95), "ms"),
        new Measurement("quote", "99th percentile", Percentile.millis(nanos, 99), "ms"));
  }

  /** A fast wrong answer is no answer. */
  private static void requireAnswer(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200 || !answer.body().contains("421.68")) {
      throw LauncherException.failed("answered " + answer.statusCode() + " " + answer.body());
    }
  }
}
