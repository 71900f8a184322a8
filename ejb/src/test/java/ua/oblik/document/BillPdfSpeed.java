package ua.oblik.document;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.RoundingMode;
import ua.oblik.document.BillDocument.Language;

/**
 * Prints how much processor time drawing a bill takes, round by round while the machine warms up.
 * Run it by hand; it asserts nothing.
 */
final class BillPdfSpeed {
  private static final int ROUNDS = 8;
  private static final int BILLS = 400;

  private BillPdfSpeed() {}

  /** No arguments. */
  public static void main(String[] args) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    BillPdf pdf = new BillPdf();
    BillDocument bill = BillSamples.typical(Language.UK);
    for (int round = 1; round <= ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      long bytes = 0;
      for (int i = 0; i < BILLS; i++) {
        bytes += pdf.render(bill).length;
      }
      BigDecimal milliseconds =
          BigDecimal.valueOf(threads.getCurrentThreadCpuTime() - start)
              .divide(BigDecimal.valueOf(BILLS * 1_000_000L), 2, RoundingMode.HALF_UP);
      System.out.println(
          "round " + round + ": " + milliseconds + " ms a bill, " + bytes / BILLS + " bytes");
    }
  }
}
