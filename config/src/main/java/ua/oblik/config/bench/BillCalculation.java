package ua.oblik.config.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import ua.oblik.config.demo.RunInputs;
import ua.oblik.domain.billing.BillCalculator;
import ua.oblik.domain.billing.BillOutcome;
import ua.oblik.domain.billing.BillingInput;

/** The rules alone: one bill of the monthly run, of ever another account. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BillCalculation {

  private static final int ACCOUNTS = 2_000;

  private List<BillingInput> inputs;
  private int next;

  /** Makes the accounts up. */
  @Setup
  public void inputs() {
    inputs = RunInputs.of(ACCOUNTS);
  }

  /** Calculates the bill of the next account. */
  @Benchmark
  public BillOutcome calculate() {
    next = next + 1 == ACCOUNTS ? 0 : next + 1;
    return BillCalculator.calculate(inputs.get(next));
  }
}
