package ua.oblik.config.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the server every second how much heap it uses, garbage included, and keeps the most. */
final class HeapWatch {

  private static final Pattern USED =
      Pattern.compile(
          "^(?:base_)?memory_usedHeap_bytes(?:\\{[^}]*})? ([0-9.E+]+)", Pattern.MULTILINE);
  private static final double MEBIBYTE = 1 << 20;

  private final Thread thread = new Thread(this::watch, "heap-watch");
  private final AtomicLong most = new AtomicLong();
  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpRequest request;

  private HeapWatch(Subject server) {
    this.request =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + "/metrics?scope=base"))
            .timeout(Duration.ofSeconds(10))
            .build();
  }

  static HeapWatch start(Subject server) {
    HeapWatch watch = new HeapWatch(server);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  /** The most that was seen, in MiB; 0 if the server does not tell. */
  double stop() throws InterruptedException {
    thread.interrupt();
    thread.join();
    return most.get() / MEBIBYTE;
  }

  private void watch() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        look();
        TimeUnit.SECONDS.sleep(1);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() throws InterruptedException {
    try {
      Matcher used = USED.matcher(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
      if (used.find()) {
        most.accumulateAndGet((long) Double.parseDouble(used.group(1)), Math::max);
      }
    } catch (IOException busy) {
      // the next second is as good
    }
  }
}
