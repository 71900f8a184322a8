package ua.oblik.web.planted;

import java.sql.Connection;

/** A fault: a page with a connection. */
public interface QueriesByItself {

  /** Takes what it must not know. */
  void query(Connection connection);
}
