package ua.oblik.system;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Every test class finds the demonstration region as it was at the start, its day and its mailbox
 * included, whatever the classes before it did: so each may bill, order and move the day as it
 * likes, and the order of classes does not matter. JUnit finds it by itself.
 */
public final class FreshRegion implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    Class<?> tests = context.getRequiredTestClass();
    if (tests.getEnclosingClass() == null) {
      RunningOblik.under(tests).ifPresent(RunningOblik::renew);
    }
  }
}
