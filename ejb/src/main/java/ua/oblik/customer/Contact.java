package ua.oblik.customer;

/**
 * How to reach a customer.
 *
 * @param email may be {@code null}
 * @param phone may be {@code null}
 * @param language uk, en or ru
 */
public record Contact(String email, String phone, String language) {

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "Contact[" + language + "]";
  }
}
