package ua.oblik.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import ua.oblik.domain.payment.CardProgress.Report;
import ua.oblik.domain.payment.CardProgress.Said;

/** What the simulated gateway of a demonstration has decided; forgotten when the server stops. */
@ApplicationScoped
class SimulatedBank {
  private final Map<String, GatewayReport> decided = new ConcurrentHashMap<>();
  private final Set<String> taken = ConcurrentHashMap.newKeySet();

  /** The key that signs between the simulator and us; new at every start. */
  private final LiqPay.Keys keys =
      new LiqPay.Keys("demonstration", UUID.randomUUID().toString(), true);

  LiqPay.Keys keys() {
    return keys;
  }

  /** Takes the money for an order, once: whoever presses again finds it taken. */
  boolean take(String code) {
    return taken.add(code);
  }

  boolean took(String code) {
    return taken.contains(code);
  }

  void keep(GatewayReport report) {
    decided.put(report.code(), report);
  }

  /** What was decided; a payment that was to be decided later is decided when it is asked for. */
  Optional<GatewayReport> ask(String code) {
    return Optional.ofNullable(
        decided.computeIfPresent(
            code,
            (key, kept) ->
                kept.report().said() == Said.IN_PROGRESS
                    ? new GatewayReport(key, "success", succeeded(kept.report()))
                    : kept));
  }

  private static Report succeeded(Report report) {
    return new Report(Said.SUCCEEDED, report.payment(), report.amount(), report.currency());
  }
}
