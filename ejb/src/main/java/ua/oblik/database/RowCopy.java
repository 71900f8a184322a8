package ua.oblik.database;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;

/** Rows to append to one table, gathered as the text that PostgreSQL's COPY takes. */
public final class RowCopy {

  private final String statement;
  private final StringBuilder rows = new StringBuilder();

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
        rows.append('\t');
      }
      value(values[i]);
    }
    rows.append('\n');
    return this;
  }

  /** Whether there is nothing to append. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The COPY statement. */
  public String statement() {
    return statement;
  }

  /** The rows in COPY's text format. */
  public String text() {
    return rows.toString();
  }

  private void value(Object value) {
    if (value instanceof Optional<?> optional) {
      value(optional.orElse(null));
    } else if (value == null || (value instanceof OptionalLong number && number.isEmpty())) {
      rows.append("\\N");
    } else if (value instanceof OptionalLong number) {
      rows.append(number.getAsLong());
    } else if (value instanceof Money money) {
      rows.append(money.kopiykas());
    } else if (value instanceof Energy energy) {
      rows.append(energy.wattHours());
    } else if (value instanceof UnitRate rate) {
      rows.append(rate.hryvniaPerKWh().toPlainString());
    } else if (value instanceof Coefficient coefficient) {
      rows.append(coefficient.value().toPlainString());
    } else if (value instanceof BigDecimal decimal) {
      rows.append(decimal.toPlainString());
    } else if (value instanceof Enum<?> word) {
      rows.append(word.name());
    } else {
      escaped(value.toString());
    }
  }

  private void escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> rows.append("\\\\");
        case '\t' -> rows.append("\\t");
        case '\n' -> rows.append("\\n");
        case '\r' -> rows.append("\\r");
        default -> rows.append(c);
      }
    }
  }
}
