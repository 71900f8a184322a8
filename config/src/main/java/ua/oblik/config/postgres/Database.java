package ua.oblik.config.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import ua.oblik.config.home.Secrets;
import ua.oblik.config.home.Settings;

/**
 * Where the database is and how to reach it as one of its roles.
 *
 * @param host server
 * @param port its port
 * @param name database
 * @param sslMode TLS as pgjdbc understands it: disable, prefer, require, verify-full
 */
public record Database(String host, int port, String name, String sslMode) {

  /** Superuser of the embedded server. */
  public static final String ADMINISTRATOR = "postgres";

  /** The database of these settings: the operator's own server, or the embedded one. */
  public static Database of(Settings settings) {
    String host = settings.ownDatabase().orElse("127.0.0.1");
    String sslMode =
        settings
            .variable("OBLIK_DB_SSLMODE")
            .orElse(settings.ownDatabase().isPresent() ? "prefer" : "disable");
    return new Database(
        host,
        settings.ports().database(),
        settings.variable("OBLIK_DB_NAME").orElse("oblik"),
        sslMode);
  }

  /** The same server, another database. */
  public Database named(String other) {
    return new Database(host, port, other, sslMode);
  }

  /** JDBC address without user and password. */
  public String url() {
    return "jdbc:postgresql://%s:%d/%s?sslmode=%s".formatted(host, port, name, sslMode);
  }

  /** Connects as a role with its secret. */
  public Connection connect(String role, Secrets secrets) throws SQLException {
    return connect(
        role,
        role.equals(ADMINISTRATOR) ? secrets.ofDatabaseAdministrator() : secrets.ofRole(role));
  }

  private Connection connect(String role, String password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", role);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("ApplicationName", "oblik-launcher");
    return DriverManager.getConnection(url(), properties);
  }
}
