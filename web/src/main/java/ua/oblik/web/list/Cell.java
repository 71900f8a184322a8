package ua.oblik.web.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.web.ui.Formats;

/**
 * How a value of the business stands in a cell: amounts in hryvnias, energy in kilowatt-hours,
 * words as the page says them.
 */
final class Cell {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

  private Cell() {}

  /** The value as a text, a {@code BigDecimal}, a day or a local moment; null is nothing. */
  static Object plain(Object value) {
    if (value instanceof Optional<?> optional) {
      return plain(optional.orElse(null));
    }
    if (value instanceof Money money) {
      return money.hryvnias();
    }
    if (value instanceof Energy energy) {
      return energy.kWh();
    }
    if (value instanceof Instant moment) {
      return LocalDateTime.ofInstant(moment, BusinessClock.ZONE);
    }
    if (value instanceof Enum<?> word) {
      return Formats.word(word);
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(Cell::text).collect(Collectors.joining(", "));
    }
    if (value instanceof Map<?, ?> named) {
      return named.entrySet().stream()
          .map(entry -> entry.getKey() + " " + text(entry.getValue()))
          .collect(Collectors.joining(", "));
    }
    if (value instanceof Integer || value instanceof Long) {
      return new BigDecimal(value.toString());
    }
    return value == null
            || value instanceof BigDecimal
            || value instanceof LocalDate
            || value instanceof LocalDateTime
        ? value
        : value.toString();
  }

  /** The value as text, with the country's decimal comma and dates. */
  static String text(Object value) {
    Object plain = plain(value);
    if (plain instanceof BigDecimal number) {
      return number.toPlainString().replace('.', ',');
    }
    if (plain instanceof LocalDate day) {
      return DAY.format(day);
    }
    if (plain instanceof LocalDateTime moment) {
      return MOMENT.format(moment);
    }
    return plain == null ? "" : plain.toString();
  }
}
