package ua.oblik.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.domain.measure.Money;

/**
 * The bank behind the simulated gateway of a demonstration: says what the customer wants it to say,
 * in the words and with the signature of the real one. Not there outside a demonstration.
 */
@Stateless
public class SimulatorDesk {
  private static final String SUCCESS = "success";

  @Inject private Gateways gateways;
  @Inject private SimulatedBank bank;
  @Inject private CardReports reports;

  /** What the bank can be told to do, and what it reports then. */
  public enum Decision {
    APPROVE,
    /** The same report comes twice. */
    APPROVE_TWICE,
    DECLINE,
    /** The bank is at work, and approves when it is asked. */
    LATER,
    /** It takes another sum than it was asked to take. */
    TAKE_LESS,
    /** It takes the money, and gives it back. */
    TAKE_BACK
  }

  private static List<String> reports(Decision decision) {
    return switch (decision) {
      case APPROVE, TAKE_LESS -> List.of(SUCCESS);
      case APPROVE_TWICE -> List.of(SUCCESS, SUCCESS);
      case DECLINE -> List.of("failure");
      case LATER -> List.of("processing");
      case TAKE_BACK -> List.of(SUCCESS, "reversed");
    };
  }

  /**
   * A request as the gateway reads it.
   *
   * @param code the order
   * @param amount to pay
   * @param description for the payer
   * @param returnTo where the payer goes after
   */
  public record Asked(String code, Money amount, String description, String returnTo) {}

  /**
   * Reads a request that a customer was sent with.
   *
   * @throws NotFoundException outside a demonstration, or if the request was not signed by us
   */
  public Asked read(Map<String, String> form) {
    JsonObject request = open(form);
    return new Asked(
        request.getString("order_id"),
        Money.of(request.getJsonNumber("amount").bigDecimalValue()),
        request.getString("description"),
        request.getString("result_url"));
  }

  /**
   * Decides, and reports; like a real gateway it takes the money for an order once, whatever is
   * pressed later.
   *
   * @throws NotFoundException as above
   */
  public void decide(Map<String, String> form, Decision decision) {
    Asked asked = read(form);
    if (decision == Decision.DECLINE ? bank.took(asked.code()) : !bank.take(asked.code())) {
      return;
    }
    Money taken =
        decision == Decision.TAKE_LESS
            ? Money.ofKopiykas(asked.amount().kopiykas() / 2)
            : asked.amount();
    String payment = UUID.randomUUID().toString();
    for (String status : reports(decision)) {
      Map<String, String> report = report(asked.code(), status, payment, taken);
      gateways.simulated().flatMap(gateway -> gateway.read(report)).ifPresent(bank::keep);
      reports.receive(Gateways.SIMULATOR, report);
    }
  }

  private Map<String, String> report(String code, String status, String payment, Money taken) {
    return protocol()
        .seal(
            Json.createObjectBuilder()
                .add("version", 3)
                .add("public_key", bank.keys().publicKey())
                .add("action", "pay")
                .add("status", status)
                .add("order_id", code)
                .add("payment_id", payment)
                .add("amount", taken.hryvnias())
                .add("currency", "UAH")
                .build());
  }

  private JsonObject open(Map<String, String> form) {
    return protocol().open(form).orElseThrow(() -> new NotFoundException("page-not-found"));
  }

  private LiqPay protocol() {
    return gateways
        .simulated()
        .orElseThrow(() -> new NotFoundException("page-not-found"))
        .protocol();
  }
}
