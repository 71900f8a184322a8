package ua.oblik.config.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.oblik.config.home.LauncherException;
import ua.oblik.config.home.Secrets;

/**
 * Makes the database, its roles and its schemas on a server where the launcher is superuser. On a
 * server of their own the database administrators run the same files with psql.
 */
public final class DatabaseBootstrap {

  private static final Pattern PSQL_VARIABLE = Pattern.compile(":'([a-z_]+)_password'");

  private final Database database;
  private final Secrets secrets;

  /** For one server. */
  public DatabaseBootstrap(Database database, Secrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  /** Creates what is missing; nothing happens on a server that has everything. */
  public void run() {
    try {
      try (Connection server =
          database.named("postgres").connect(Database.ADMINISTRATOR, secrets)) {
        if (!exists(server, "select 1 from pg_database where datname = ?", database.name())) {
          execute(server, script("database.sql").replace("database oblik", named(server)));
        }
      }
      try (Connection inside = database.connect(Database.ADMINISTRATOR, secrets)) {
        if (!exists(inside, "select 1 from pg_roles where rolname = ?", "txlog_app")) {
          execute(inside, withPasswords(inside, script("roles.sql")));
        }
        if (!exists(inside, "select 1 from pg_namespace where nspname = ?", "txlog")) {
          execute(inside, script("schemas.sql"));
        }
        execute(inside, script("extensions.sql"));
      }
    } catch (SQLException failed) {
      throw LauncherException.failed(
          "Roles and schemas cannot be created: " + failed.getMessage(), failed);
    }
  }

  private String named(Connection server) throws SQLException {
    return "database " + server.createStatement().enquoteIdentifier(database.name(), true);
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    }
  }

  /** The driver sends the whole script as one message, which the server runs as one transaction. */
  private static void execute(Connection connection, String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(script);
    }
  }

  private String withPasswords(Connection connection, String script) throws SQLException {
    StringBuilder filled = new StringBuilder();
    Matcher variable = PSQL_VARIABLE.matcher(script);
    while (variable.find()) {
      String literal =
          connection.createStatement().enquoteLiteral(secrets.ofRole(variable.group(1)));
      variable.appendReplacement(filled, Matcher.quoteReplacement(literal));
    }
    return variable.appendTail(filled).toString();
  }

  private static String script(String name) {
    try (InputStream content =
        DatabaseBootstrap.class.getResourceAsStream("/db/bootstrap/" + name)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
