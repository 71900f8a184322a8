package ua.oblik.web.health;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import ua.oblik.invariant.Invariants;

/** {@code /metrics}: how many violations of what must hold of the data the last night found. */
@ApplicationScoped
public class IntegrityMetrics {
  private static final Metadata VIOLATIONS =
      Metadata.builder()
          .withName("oblik_invariant_violations")
          .withDescription("Violations of what must hold of the data, found by the last night")
          .build();

  @Inject private MetricRegistry registry;
  @EJB private Invariants invariants;

  void register(@Observes @Initialized(ApplicationScoped.class) Object start) {
    registry.gauge(VIOLATIONS, invariants::violations);
  }
}
