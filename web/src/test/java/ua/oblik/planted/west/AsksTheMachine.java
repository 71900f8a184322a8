package ua.oblik.planted.west;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;

/** A fault: today by the machine's clock. */
public final class AsksTheMachine {

  private static final Supplier<Clock> CLOCK = Clock::systemUTC;

  private AsksTheMachine() {}

  /** Asks. */
  public static LocalDate today() {
    return LocalDate.ofInstant(CLOCK.get().instant(), java.time.ZoneOffset.UTC);
  }
}
