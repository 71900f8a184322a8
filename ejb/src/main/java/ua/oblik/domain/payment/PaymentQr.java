package ua.oblik.domain.payment;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ua.oblik.domain.measure.Money;

/**
 * The link that the payment QR of the National Bank of Ukraine carries, in the format of Resolution
 * 97 of 19.08.2025 (003) or its forerunner (002). Drawing the symbol is the document's matter.
 */
public final class PaymentQr {

  private static final int LONGEST_LINK = 498;
  private static final int LONGEST_NAME = 140;
  private static final int LONGEST_CODE = 10;
  private static final int LONGEST_REFERENCE = 35;
  private static final int LONGEST_PURPOSE = 420;
  private static final int LONGEST_DISPLAY = 140;

  private static final Iban LONGEST_BILL_IBAN = new Iban("UA213223130000026007233566001");
  private static final Money LONGEST_BILL_AMOUNT = Money.of("999999999.99");
  private static final String LONGEST_BILL_NUMBER = "1".repeat(15);

  /** In words of Cyrillic letters, with an account and a bill. */
  private static final String LONGEST_BILL_PURPOSE = "а".repeat(64);

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyMMddHHmmss", Locale.ROOT);

  private PaymentQr() {}

  /** The two formats banks read. */
  public enum Format {
    /** Resolution 97 of 19.08.2025, in force from 1.11.2025: Windows-1251, 17 lines. */
    V003("https://qr.bank.gov.ua/", Charset.forName("windows-1251")),
    /** The forerunner: UTF-8, 13 lines. */
    V002("https://bank.gov.ua/qr/", StandardCharsets.UTF_8);

    private final String prefix;
    private final Charset charset;

    Format(String prefix, Charset charset) {
      this.prefix = prefix;
      this.charset = charset;
    }

    /** The format by its three digits, as the parameter holds it. */
    public static Format of(String digits) {
      return valueOf("V" + digits);
    }
  }

  /** What the payer's bank lets the payer change. */
  public enum Editable {
    /** Nothing. */
    NOTHING("FFFF"),
    /** The amount. */
    AMOUNT("FEFF");

    private final String mask;

    Editable(String mask) {
      this.mask = mask;
    }
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
    String payload =
        String.join(
            "\n", format == Format.V003 ? v003(payee, request, terms) : v002(payee, request));
    String link =
        format.prefix
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(encode(payload, format.charset));
    if (link.length() > LONGEST_LINK) {
      throw new IllegalArgumentException(
          "the link has " + link.length() + " bytes, more than " + LONGEST_LINK);
    }
    return link;
  }

  /**
   * The link as it is wanted if that can be, else without what only the payer's bank shows, else in
   * the other format: a long name of the payee, or a sign that Windows-1251 lacks, keeps no bill
   * from being printed.
   *
   * @throws IllegalArgumentException if neither format has room
   */
  public static String linkThatFits(Format wanted, Payee payee, Request request, Terms terms) {
    Request brief = new Request(request.amount(), request.reference(), request.purpose(), "");
    Format other = wanted == Format.V003 ? Format.V002 : Format.V003;
    return Stream.of(wanted, other)
        .flatMap(
            format -> Stream.of(request, brief).flatMap(each -> tried(format, payee, each, terms)))
        .findFirst()
        .orElseGet(() -> link(wanted, payee, request, terms));
  }

  private static Stream<String> tried(Format format, Payee payee, Request request, Terms terms) {
    try {
      return Stream.of(link(format, payee, request, terms));
    } catch (IllegalArgumentException doesNotFit) {
      return Stream.empty();
    }
  }

  /** Whether a link has room for the name of a payee beside all else that a bill can write. */
  public static boolean isPayee(String name) {
    LocalDateTime any = LocalDate.EPOCH.atStartOfDay();
    Payee payee = new Payee(name, LONGEST_BILL_IBAN, "1".repeat(LONGEST_CODE));
    Request request =
        new Request(LONGEST_BILL_AMOUNT, LONGEST_BILL_NUMBER, LONGEST_BILL_PURPOSE, "");
    return Stream.of(Format.values())
        .flatMap(format -> tried(format, payee, request, new Terms(any, any, Editable.AMOUNT)))
        .findFirst()
        .isPresent();
  }

  private static List<String> v003(Payee payee, Request request, Terms terms) {
    return List.of(
        "BCD",
        "003",
        "2",
        "UCT",
        "",
        required("payee name", payee.name(), LONGEST_NAME),
        payee.iban().value(),
        amount(request.amount()),
        required("payee code", payee.code(), LONGEST_CODE),
        "SUPP/SUPP",
        required("reference", request.reference(), LONGEST_REFERENCE),
        required("purpose", request.purpose(), LONGEST_PURPOSE),
        checked("display text", request.displayText(), LONGEST_DISPLAY),
        terms.editable().mask,
        STAMP.format(terms.validUntil()),
        STAMP.format(terms.createdAt()),
        "");
  }

  private static List<String> v002(Payee payee, Request request) {
    return List.of(
        "BCD",
        "002",
        "1",
        "UCT",
        "",
        required("payee name", payee.name(), LONGEST_NAME),
        payee.iban().value(),
        amount(request.amount()),
        required("payee code", payee.code(), LONGEST_CODE),
        "",
        required("reference", request.reference(), LONGEST_REFERENCE),
        required("purpose", request.purpose(), LONGEST_PURPOSE),
        checked("display text", request.displayText(), LONGEST_DISPLAY));
  }

  private static String amount(Money amount) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("nothing to pay: " + amount);
    }
    return "UAH" + amount;
  }

  private static String required(String field, String text, int longest) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(field + " is empty");
    }
    return checked(field, text, longest);
  }

  private static String checked(String field, String text, int longest) {
    if (text.length() > longest) {
      throw new IllegalArgumentException(
          field + " has " + text.length() + " characters, more than " + longest);
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(field + " has a line break or control character");
    }
    return text;
  }

  private static byte[] encode(String payload, Charset charset) {
    try {
      // Reports what the charset cannot write; getBytes would write a question mark.
      ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(payload));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("cannot be written in " + charset, e);
    }
  }
}
