package ua.oblik.config.demo;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to one schema as its owner. The two schemas may be on two servers. */
@FunctionalInterface
public interface Connect {

  /** A new connection; whoever opens it closes it. */
  Connection open() throws SQLException;
}
