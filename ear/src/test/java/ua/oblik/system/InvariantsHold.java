package ua.oblik.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * After every test class, all that must hold of the data holds, whatever the class did, unless it
 * says why it must leave it broken. JUnit finds it by itself.
 */
public final class InvariantsHold implements AfterAllCallback {

  @Override
  public void afterAll(ExtensionContext context) {
    Class<?> tests = context.getRequiredTestClass();
    if (tests.getEnclosingClass() == null && !tests.isAnnotationPresent(BreaksInvariants.class)) {
      RunningOblik.under(tests)
          .ifPresent(
              oblik ->
                  assertThat(oblik.violationsAtRest())
                      .as("invariants after %s", tests.getSimpleName())
                      .isEmpty());
    }
  }
}
