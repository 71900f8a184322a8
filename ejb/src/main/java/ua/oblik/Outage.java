package ua.oblik;

import java.sql.SQLException;

/** Tells the loss of the database, which passes, from faults of ours, which do not. */
public final class Outage {
  /** Classes of SQLSTATE: the connection is gone or was refused; the database was told to end. */
  private static final String CONNECTION = "08";

  private static final String OPERATOR_INTERVENTION = "57P";

  /** What the pool of the server says, without a state. */
  private static final String NO_CONNECTION = "Error in allocating a connection";

  private Outage() {}

  /** Whether a request failed because the database could not be reached, or was lost meanwhile. */
  public static boolean isBehind(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException database && isLost(database)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLost(SQLException thrown) {
    String state = thrown.getSQLState();
    return state == null
        ? thrown.getMessage() != null && thrown.getMessage().startsWith(NO_CONNECTION)
        : state.startsWith(CONNECTION) || state.startsWith(OPERATOR_INTERVENTION);
  }
}
