package ua.oblik.domain.payment;

import java.time.LocalDateTime;
import ua.oblik.domain.measure.Money;

/**
 * The link that the payment QR of the National Bank of Ukraine carries, in the format of Resolution
 * 97 of 19.08.2025 (003) or its forerunner (002). Drawing the symbol is the document's matter.
 */
public final class PaymentQr {

  private PaymentQr() {}

  /** The two formats banks read. */
  public enum Format {
    /** Resolution 97 of 19.08.2025, in force from 1.11.2025: Windows-1251, 17 lines. */
    V003,
    /** The forerunner: UTF-8, 13 lines. */
    V002
  }

  /** What the payer's bank lets the payer change. */
  public enum Editable {
    /** Nothing. */
    NOTHING,
    /** The amount. */
    AMOUNT
  }

  /**
   * Who is paid.
   *
   * @param name at most 140 characters
   * @param iban where to
   * @param code EDRPOU or RNOKPP, at most 10 characters
   */
  public record Payee(String name, Iban iban, String code) {}

  /**
   * What is paid.
   *
   * @param amount positive
   * @param reference the bill number, at most 35 characters
   * @param purpose the purpose of payment, at most 420 characters
   * @param displayText what the payer's bank shows, at most 140 characters
   */
  public record Request(Money amount, String reference, String purpose, String displayText) {}

  /**
   * How long the request holds and what may be changed.
   *
   * @param createdAt when the bill was issued
   * @param validUntil the last moment to pay
   * @param editable what the payer may change
   */
  public record Terms(LocalDateTime createdAt, LocalDateTime validUntil, Editable editable) {}

  /**
   * The link.
   *
   * @throws IllegalArgumentException if a field is empty where it must not be, too long, not
   *     writable in the format's encoding, or the whole link is too long
   */
  public static String link(Format format, Payee payee, Request request, Terms terms) {
    return java.util.Objects.requireNonNull(null, "not yet");
  }
}
