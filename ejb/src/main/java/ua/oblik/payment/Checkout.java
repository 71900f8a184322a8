package ua.oblik.payment;

import java.net.URI;
import java.util.Map;

/**
 * A form that takes the customer to the gateway.
 *
 * @param address where it is sent; a path if the page is one of ours
 * @param fields its hidden fields
 */
public record Checkout(URI address, Map<String, String> fields) {

  /** Scheme and host of the gateway; empty for a page of ours. */
  public String origin() {
    return address.isAbsolute() ? address.getScheme() + "://" + address.getRawAuthority() : "";
  }

  /** Keeps the signature out of logs. */
  @Override
  public String toString() {
    return "Checkout[" + address + "]";
  }
}
