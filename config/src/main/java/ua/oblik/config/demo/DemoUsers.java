package ua.oblik.config.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import ua.oblik.identity.PasswordHashes;

/** Stores the demo logins, confirmed and linked to their accounts. */
final class DemoUsers {

  /** The id of the first login; the others follow. */
  static final long FIRST_ID = 1;

  private DemoUsers() {}

  /** Stores all of them, hashed weakly: a password that everybody knows is not guessed. */
  static void store(Connection customer, boolean withAccounts) throws SQLException {
    long id = FIRST_ID;
    for (DemoLogin login : DemoLogin.values()) {
      user(customer, login, id);
      group(customer, login, id);
      for (Long account : withAccounts ? login.accounts() : List.<Long>of()) {
        link(customer, id, account);
      }
      id++;
    }
  }

  private static void user(Connection customer, DemoLogin login, long id) throws SQLException {
    try (PreparedStatement insert =
        customer.prepareStatement(
            """
            insert into portal_user (id, email, display_name, password_hash, language, registered_at,
              email_confirmed_at, demo) values (?, ?, ?, ?, 'uk', ?, ?, true)
            """)) {
      OffsetDateTime registered =
          History.dayTime(History.DEMO.firstDay(), 0).atOffset(ZoneOffset.UTC);
      insert.setLong(1, id);
      insert.setString(2, login.email());
      insert.setString(3, login.displayName());
      insert.setString(
          4, PasswordHashes.hash(DemoLogin.PASSWORD.toCharArray(), PasswordHashes.LEAST_ROUNDS));
      insert.setObject(5, registered);
      insert.setObject(6, registered.plusMinutes(5));
      insert.executeUpdate();
    }
  }

  private static void group(Connection customer, DemoLogin login, long id) throws SQLException {
    try (PreparedStatement insert =
        customer.prepareStatement("insert into user_group (user_id, group_name) values (?, ?)")) {
      insert.setLong(1, id);
      insert.setString(2, login.group());
      insert.executeUpdate();
    }
  }

  private static void link(Connection customer, long id, long account) throws SQLException {
    try (PreparedStatement insert =
        customer.prepareStatement(
            """
            insert into account_link (user_id, account_id, role, linked_on, proved_by)
            values (?, ?, 'OWNER', ?, 'DEMO')
            """)) {
      insert.setLong(1, id);
      insert.setLong(2, account);
      insert.setObject(3, History.DEMO.firstDay());
      insert.executeUpdate();
    }
  }
}
