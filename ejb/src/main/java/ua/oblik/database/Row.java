package ua.oblik.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;

/** The row a query stands on, read in the words of the domain. */
public final class Row {

  private final ResultSet row;

  Row(ResultSet row) {
    this.row = row;
  }

  /** A whole number. */
  public long number(String column) throws SQLException {
    return row.getLong(column);
  }

  /** A whole number that may be missing. */
  public OptionalLong optionalNumber(String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /** A small whole number. */
  public int small(String column) throws SQLException {
    return row.getInt(column);
  }

  /** Text, or null. */
  public String text(String column) throws SQLException {
    return row.getString(column);
  }

  /** A decimal, or null. */
  public BigDecimal decimal(String column) throws SQLException {
    return row.getBigDecimal(column);
  }

  /** Bytes, or null. */
  public byte[] bytes(String column) throws SQLException {
    return row.getBytes(column);
  }

  /** A yes or no. */
  public boolean flag(String column) throws SQLException {
    return row.getBoolean(column);
  }

  /** A day, or null. */
  public LocalDate day(String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  /** A day that may be missing. */
  public Optional<LocalDate> optionalDay(String column) throws SQLException {
    return Optional.ofNullable(day(column));
  }

  /** A range of two columns; a missing end is open. */
  public DateRange range(String from, String until) throws SQLException {
    return new DateRange(day(from), optionalDay(until).orElse(LocalDate.MAX));
  }

  /** A moment. */
  public Instant moment(String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** A moment that may be missing. */
  public Optional<Instant> optionalMoment(String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /** A UUID, or null. */
  public UUID uuid(String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  /** A column of kopiykas. */
  public Money money(String column) throws SQLException {
    return Money.ofKopiykas(row.getLong(column));
  }

  /** A column of kopiykas that may be missing. */
  public Optional<Money> optionalMoney(String column) throws SQLException {
    long kopiykas = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Money.ofKopiykas(kopiykas));
  }

  /** A column of watt-hours. */
  public Energy energy(String column) throws SQLException {
    return new Energy(row.getLong(column));
  }

  /** A column of watt-hours that may be missing. */
  public Optional<Energy> optionalEnergy(String column) throws SQLException {
    long wattHours = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(new Energy(wattHours));
  }

  /** The number of a bill that may be missing. */
  public Optional<BillNumber> optionalBill(String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(new BillNumber(number));
  }

  /** A word of an enumeration. */
  public <E extends Enum<E>> E word(Class<E> words, String column) throws SQLException {
    return Enum.valueOf(words, row.getString(column));
  }
}
