package ua.oblik.statement;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How the files of a payment agent are written: kept by staff as data.
 *
 * @param name of the map
 * @param source the agent
 * @param layout separator, encoding, dates
 * @param columns the agent's names of the columns
 */
public record ColumnMap(String name, String source, Layout layout, Columns columns) {

  /**
   * How a row is written.
   *
   * @param delimiter between columns
   * @param charset the encoding
   * @param datePattern how a date is written, such as {@code dd.MM.yyyy}
   */
  public record Layout(char delimiter, Charset charset, String datePattern) {}

  /**
   * The names of the columns in the header; the last three may be {@code null}.
   *
   * @param externalId the agent's name of the payment
   * @param account whose
   * @param amount hryvnias
   * @param valueOn the day it was paid
   * @param payer who paid
   * @param purpose what for
   * @param bill the bill that was named
   */
  public record Columns(
      String externalId,
      String account,
      String amount,
      String valueOn,
      String payer,
      String purpose,
      String bill) {

    /** The names that a file has to have. */
    List<String> required() {
      return List.of(externalId, account, amount, valueOn);
    }

    /** All names. */
    List<String> all() {
      return Stream.of(externalId, account, amount, valueOn, payer, purpose, bill)
          .filter(Objects::nonNull)
          .toList();
    }
  }
}
