package ua.oblik.usecase;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Looks into the tables of both schemas, past the services, with the rights of the application. */
@ApplicationScoped
public class Tables {
  @Resource(lookup = "jdbc/oblik/customer")
  private DataSource customer;

  @Resource(lookup = "jdbc/oblik/meter")
  private DataSource meter;

  /** Rows of the customer schema, as texts by column. */
  public List<Map<String, String>> customer(String sql, Object... values) {
    return rows(customer, sql, values);
  }

  /** Rows of the meter schema, as texts by column. */
  public List<Map<String, String>> meter(String sql, Object... values) {
    return rows(meter, sql, values);
  }

  /** The first column of the only row of the customer schema, a whole number. */
  public long numberOfCustomer(String sql, Object... values) {
    return Long.parseLong(customer(sql, values).get(0).values().iterator().next());
  }

  /** The first column of the only row of the meter schema, a whole number. */
  public long numberOfMeter(String sql, Object... values) {
    return Long.parseLong(meter(sql, values).get(0).values().iterator().next());
  }

  /** Changes rows of the customer schema. */
  public void changeCustomer(String sql, Object... values) {
    change(customer, sql, values);
  }

  /** Changes rows of the meter schema. */
  public void changeMeter(String sql, Object... values) {
    change(meter, sql, values);
  }

  private static void change(DataSource source, String sql, Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static List<Map<String, String>> rows(DataSource source, String sql, Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet result = statement.executeQuery()) {
      List<Map<String, String>> rows = new ArrayList<>();
      while (result.next()) {
        Map<String, String> row = new TreeMap<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.put(result.getMetaData().getColumnLabel(i), result.getString(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
