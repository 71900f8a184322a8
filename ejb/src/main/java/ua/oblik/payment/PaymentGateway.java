package ua.oblik.payment;

import java.util.Map;
import java.util.Optional;

/**
 * Somebody who takes money from cards for us. The customer is sent there with a signed request and
 * types the card there; what became of it we are told by a signed message, and may ask.
 */
public interface PaymentGateway {

  /** Its name in addresses and as the source of payments: capital letters. */
  String name();

  /** Where to send the customer, and with what. */
  Checkout checkout(CardRequest request);

  /**
   * A message of the gateway.
   *
   * @param form the fields as they came
   * @return what it reports; empty if the gateway did not write it
   */
  Optional<GatewayReport> read(Map<String, String> form);

  /**
   * Asks for the state of an order.
   *
   * @param code the order id that the gateway was given
   * @return what it reports; empty if it knows nothing of the order or does not answer
   */
  Optional<GatewayReport> ask(String code);
}
