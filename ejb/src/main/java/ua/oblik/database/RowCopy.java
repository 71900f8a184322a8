package ua.oblik.database;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;

/** Rows to append to one table, gathered as the text that PostgreSQL's COPY takes. */
public final class RowCopy {

  private final String statement;
  private final CopyText rows = new CopyText();

  private RowCopy(String statement) {
    this.statement = statement;
  }

  /** Rows for these columns of a table. */
  public static RowCopy into(String table, String... columns) {
    return new RowCopy("copy " + table + " (" + String.join(", ", columns) + ") from stdin");
  }

  /**
   * One row: values in the order of the columns. Null and empty optionals are null, money is its
   * kopiykas, energy its watt-hours, everything else its text.
   */
  public RowCopy row(Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        rows.separator('\t');
      }
      value(values[i]);
    }
    rows.separator('\n');
    return this;
  }

  /** Whether there is nothing to append. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Appends the rows to their table; nothing happens if there are none. */
  public void appendTo(Connection connection) throws SQLException {
    if (isEmpty()) {
      return;
    }
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    try {
      rows.writeTo(copy::writeToCopy);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void value(Object value) {
    if (value instanceof Optional<?> optional) {
      value(optional.orElse(null));
    } else if (value == null || (value instanceof OptionalLong number && number.isEmpty())) {
      rows.nothing();
    } else if (value instanceof LocalDate day) {
      rows.day(day);
    } else if (value instanceof Instant moment) {
      rows.moment(moment);
    } else if (value instanceof Money money) {
      rows.number(money.kopiykas());
    } else if (value instanceof Energy energy) {
      rows.number(energy.wattHours());
    } else if (value instanceof Long || value instanceof Integer || value instanceof Short) {
      rows.number(((Number) value).longValue());
    } else {
      rows.text(text(value));
    }
  }

  private static String text(Object value) {
    if (value instanceof OptionalLong number) {
      return Long.toString(number.getAsLong());
    }
    if (value instanceof UnitRate rate) {
      return rate.hryvniaPerKWh().toPlainString();
    }
    if (value instanceof Coefficient coefficient) {
      return coefficient.value().toPlainString();
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return value instanceof Enum<?> word ? word.name() : value.toString();
  }
}
