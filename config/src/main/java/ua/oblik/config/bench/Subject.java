package ua.oblik.config.bench;

import java.sql.Connection;
import java.sql.SQLException;
import ua.oblik.config.demo.DemoRegion;

/** A running server that is measured, alone on its database; closing it ends it. */
public interface Subject extends AutoCloseable {

  /** Address of the portal without a slash at the end. */
  String baseUrl();

  /** A connection that may do everything and sees both schemas without a prefix. */
  Connection connectAsAdministrator() throws SQLException;

  /** The process of the application server. */
  long applicationProcess();

  /** The process of the database server; its connections are its children. */
  long databaseProcess();

  @Override
  void close();

  /** Starts servers. */
  @FunctionalInterface
  interface Starter {

    /** Starts a server whose database holds a region of that size and nothing else. */
    Subject start(DemoRegion.Size size);
  }
}
