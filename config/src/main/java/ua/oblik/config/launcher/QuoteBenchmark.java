package ua.oblik.config.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import ua.oblik.config.home.LauncherException;

/** The public tariff calculator over HTTP: eight clients that ask as fast as they are answered. */
final class QuoteBenchmark implements Benchmark {

  private static final int CLIENTS = 8;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration MEASURED = Duration.ofSeconds(10);
  private static final String QUESTION =
      """
      {"class": "URBAN", "month": "2021-11", "consumption": {"T1": 251}}
      """;

  @Override
  public List<Measurement> run(TestServer server) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + "/api/v1/quotes"))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(30))
            .POST(HttpRequest.BodyPublishers.ofString(QUESTION))
            .build();
    ask(request, WARM_UP);
    List<Long> nanos = ask(request, MEASURED);
    Collections.sort(nanos);
    return List.of(
        new Measurement("quote", "requests", nanos.size() / (double) MEASURED.toSeconds(), "1/s"),
        new Measurement("quote", "median", percentile(nanos, 50), "ms"),
        new Measurement("quote", "95th percentile", percentile(nanos, 95), "ms"),
        new Measurement("quote", "99th percentile", percentile(nanos, 99), "ms"));
  }

  private static double percentile(List<Long> sorted, int percent) {
    int index = Math.min(sorted.size() - 1, sorted.size() * percent / 100);
    return sorted.get(index) / 1e6;
  }

  /** Every answer's time in nanoseconds. */
  private static List<Long> ask(HttpRequest request, Duration howLong) throws InterruptedException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    long end = System.nanoTime() + howLong.toNanos();
    Callable<List<Long>> oneClient =
        () -> {
          List<Long> times = new ArrayList<>();
          while (System.nanoTime() < end) {
            long begun = System.nanoTime();
            requireAnswer(client, request);
            times.add(System.nanoTime() - begun);
          }
          return times;
        };
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Long> all = new ArrayList<>();
      for (Future<List<Long>> each : clients.invokeAll(Collections.nCopies(CLIENTS, oneClient))) {
        all.addAll(each.get());
      }
      return all;
    } catch (ExecutionException failed) {
      throw LauncherException.failed(
          "The quote benchmark: " + failed.getCause().getMessage(), failed);
    } finally {
      clients.shutdownNow();
      clients.awaitTermination(5, TimeUnit.SECONDS);
    }
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
