package ua.oblik.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.config.postgres.Database;
import ua.oblik.system.RunningOblik;

/** The two databases of Oblik are two schemas: the roles of one cannot touch the other. */
class RolesKeepToTheirSchemaIT {
  private static final String FORBIDDEN = "42501";
  private static final RunningOblik OBLIK = RunningOblik.get();

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "customer_app, meter",
    "customer_owner, meter",
    "meter_app, customer",
    "meter_owner, customer"
  })
  void neitherReadsNorWritesNorCreatesInTheOther(String role, String other) throws SQLException {
    List<String> tables = tables(other);
    assertThat(tables).hasSizeGreaterThan(5);
    try (Connection connection = OBLIK.server().connect(role);
        Statement statement = connection.createStatement()) {
      assertThat(answer(statement, "select 1")).isEqualTo("allowed");
      for (String table : tables) {
        assertThat(answer(statement, "select 1 from " + table)).as(table).isEqualTo(FORBIDDEN);
        assertThat(answer(statement, "delete from " + table)).as(table).isEqualTo(FORBIDDEN);
        assertThat(answer(statement, "insert into " + table + " default values"))
            .as(table)
            .isEqualTo(FORBIDDEN);
      }
      assertThat(answer(statement, "create table " + other + ".intruder (id bigint)"))
          .isEqualTo(FORBIDDEN);
      assertThat(answer(statement, "create table public.intruder (id bigint)"))
          .isEqualTo(FORBIDDEN);
    }
  }

  private static String answer(Statement statement, String sql) {
    try {
      statement.execute(sql);
      return "allowed";
    } catch (SQLException refused) {
      return refused.getSQLState();
    }
  }

  private static List<String> tables(String schema) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection connection = OBLIK.server().connect(Database.ADMINISTRATOR);
        Statement statement = connection.createStatement();
        ResultSet names =
            statement.executeQuery(
                "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = '"
                    + schema
                    + "' order by 1")) {
      while (names.next()) {
        tables.add(names.getString(1));
      }
    }
    return tables;
  }
}
