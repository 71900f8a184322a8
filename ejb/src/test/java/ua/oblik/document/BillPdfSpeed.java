package ua.oblik.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ua.oblik.document.BillDocument.Language;

/**
 * Prints how many bills are drawn in a second on all cores, round by round while the machine warms
 * up. Run it by hand; it asserts nothing.
 */
final class BillPdfSpeed {
  private static final int ROUNDS = 8;
  private static final int BILLS = 1_000;
  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);

  private BillPdfSpeed() {}

  /** No arguments. */
  public static void main(String[] args) throws InterruptedException, ExecutionException {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService threads = Executors.newFixedThreadPool(cores);
    for (int round = 1; round <= ROUNDS; round++) {
      long begun = System.nanoTime();
      long bytes = 0;
      for (Future<Long> drawn :
          threads.invokeAll(Collections.nCopies(cores, (Callable<Long>) BillPdfSpeed::draw))) {
        bytes += drawn.get();
      }
      long bills = (long) cores * BILLS;
      BigDecimal seconds =
          BigDecimal.valueOf(System.nanoTime() - begun).divide(NANOS, 3, RoundingMode.HALF_UP);
      System.out.println(
          "round %d: %s bills/s on %d cores, %d bytes each"
              .formatted(
                  round,
                  BigDecimal.valueOf(bills).divide(seconds, 0, RoundingMode.HALF_UP),
                  cores,
                  bytes / bills));
    }
    threads.shutdown();
  }

  private static long draw() {
    BillPdf pdf = new BillPdf();
    List<BillDocument> bills =
        List.of(BillSamples.typical(Language.UK), BillSamples.typical(Language.EN));
    long bytes = 0;
    for (int i = 0; i < BILLS; i++) {
      bytes += pdf.render(bills.get(i % bills.size())).length;
    }
    return bytes;
  }
}
