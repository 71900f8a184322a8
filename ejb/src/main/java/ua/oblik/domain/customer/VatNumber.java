package ua.oblik.domain.customer;

/**
 * The individual tax number that a payer of VAT is registered under: twelve digits of a legal
 * entity, ten of a person.
 *
 * @param value the digits
 */
public record VatNumber(String value) {

  private static final int LEGAL_ENTITY = 12;
  private static final int PERSON = 10;

  /**
   * A number of the right length.
   *
   * @throws IllegalArgumentException for anything else
   */
  public VatNumber {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a VAT number");
    }
  }

  /** Whether the text is such a number. */
  public static boolean isValid(String text) {
    return Digits.isDigits(text, LEGAL_ENTITY) || Digits.isDigits(text, PERSON);
  }

  @Override
  public String toString() {
    return value;
  }
}
