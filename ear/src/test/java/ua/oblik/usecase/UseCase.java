package ua.oblik.usecase;

import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import ua.oblik.container.ApplicationUnderTest;

/** What every use-case test has: somebody who calls, households of the region, and the tables. */
@InTheServer
abstract class UseCase {
  @Inject protected Callers callers;
  @Inject protected Households households;
  @Inject protected Tables tables;

  @Deployment
  static EnterpriseArchive application() {
    return ApplicationUnderTest.archive();
  }
}
