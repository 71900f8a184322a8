package ua.oblik.web.health;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import ua.oblik.operations.DatabaseState;

/** {@code /health/ready}: both databases answer, and no two-phase commit is left undecided. */
@Readiness
@ApplicationScoped
public class DatabasesReady implements HealthCheck {

  @EJB private ua.oblik.operations.Readiness readiness;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("databases").up();
    for (DatabaseState database : readiness.databases()) {
      answer.withData(database.name(), database.answers() ? "answers" : "does not answer");
      answer.withData(database.name() + ".overdueBranches", database.overdueBranches());
      if (!database.isReady()) {
        answer.down();
      }
    }
    return answer.build();
  }
}
