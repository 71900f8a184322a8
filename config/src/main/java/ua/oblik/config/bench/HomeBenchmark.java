package ua.oblik.config.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import ua.oblik.config.home.LauncherException;

/**
 * The home page, asked for 50 times a second by the sessions of 500 different customers in turn.
 * The clock of a request begins when it was due, not when a thread came to send it, so a server
 * that falls behind is not excused.
 */
final class HomeBenchmark implements Benchmark {

  private static final int PER_SECOND = 50;
  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final Duration MEASURED = Duration.ofSeconds(60);
  private static final int THREADS = 32;
  private static final String HOME = "/portal/home";

  private final int customers;

  HomeBenchmark(int customers) {
    this.customers = customers;
  }

  @Override
  public String name() {
    return "home";
  }

  @Override
  public List<Measurement> run(Subject server) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<WebSession> sessions = logIn(server, threads);
      ask(sessions, threads, WARM_UP);
      Cpu before = Cpu.of(server);
      List<Long> nanos = ask(sessions, threads, MEASURED);
      Cpu used = Cpu.of(server).since(before);
      return List.of(
          new Measurement("home", "sessions", sessions.size(), ""),
          new Measurement("home", "requests", (double) nanos.size() / MEASURED.toSeconds(), "1/s"),
          new Measurement("home", "median", Percentile.millis(nanos, 50), "ms"),
          new Measurement("home", "95th percentile (aim 60)", Percentile.millis(nanos, 95), "ms"),
          new Measurement("home", "99th percentile", Percentile.millis(nanos, 99), "ms"),
          new Measurement("home", "CPU", used.both() * 1000 / nanos.size(), "ms/request"));
    } catch (ExecutionException failed) {
      throw LauncherException.failed("The home page: " + failed.getCause().getMessage(), failed);
    } finally {
      threads.shutdownNow();
    }
  }

  private List<WebSession> logIn(Subject server, ExecutorService threads)
      throws InterruptedException, ExecutionException {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    List<Callable<WebSession>> logins =
        IntStream.rangeClosed(1, customers)
            .<Callable<WebSession>>mapToObj(
                n -> () -> WebSession.logIn(http, server.baseUrl(), BenchRegion.login(n)))
            .toList();
    return results(threads.invokeAll(logins));
  }

  /** Nanoseconds from the moment each request was due to the end of its answer, sorted. */
  private static List<Long> ask(
      List<WebSession> sessions, ExecutorService threads, Duration howLong)
      throws InterruptedException, ExecutionException {
    List<Future<Long>> asked = new ArrayList<>();
    long begun = System.nanoTime();
    long requests = PER_SECOND * howLong.toSeconds();
    for (int n = 0; n < requests; n++) {
      long due = begun + n * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      WebSession session = sessions.get(n % sessions.size());
      asked.add(threads.submit(() -> open(session, due)));
    }
    return results(asked).stream().sorted().toList();
  }

  private static long open(WebSession session, long due) throws IOException, InterruptedException {
    HttpResponse<String> page = session.get(HOME);
    long nanos = System.nanoTime() - due;
    if (page.statusCode() != 200 || !page.body().contains("class=\"hero\"")) {
      throw LauncherException.failed("answered " + page.statusCode() + " without a balance");
    }
    return nanos;
  }

  private static <T> List<T> results(List<Future<T>> futures)
      throws InterruptedException, ExecutionException {
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(future.get());
    }
    return results;
  }
}
