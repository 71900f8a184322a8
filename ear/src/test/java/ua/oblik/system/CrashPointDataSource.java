package ua.oblik.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;
import org.postgresql.xa.PGXADataSource;

/**
 * The XA data source of the server that is broken: halts it before or after a named call of a named
 * resource, or holds that call for good. A crash point is armed by writing, say, {@code
 * halt:meter:prepare:after:3} into its file: the third such call halts, and the file is gone.
 * {@code commit} is any commit, {@code commit-prepared} only the second phase of one over several
 * resources. Random kills miss the window between prepare and commit; these do not.
 */
public class CrashPointDataSource extends PGXADataSource {
  /** Name of the file that arms a crash point, beside the log of the server. */
  static final String FILE = "crash-point";

  private static final long serialVersionUID = 1L;

  @Override
  public XAConnection getXAConnection(String user, String password) throws SQLException {
    XAConnection connection = super.getXAConnection(user, password);
    XAResource guarded = guarded(connection.getXAResource());
    return (XAConnection)
        Proxy.newProxyInstance(
            XAConnection.class.getClassLoader(),
            new Class<?>[] {XAConnection.class},
            (proxy, method, arguments) ->
                method.getName().equals("getXAResource")
                    ? guarded
                    : call(connection, method, arguments));
  }

  private XAResource guarded(XAResource target) {
    return (XAResource)
        Proxy.newProxyInstance(
            XAResource.class.getClassLoader(),
            new Class<?>[] {XAResource.class},
            (proxy, method, arguments) -> {
              boolean secondPhase =
                  arguments != null && Boolean.FALSE.equals(arguments[arguments.length - 1]);
              stopIf(method.getName(), secondPhase, "before");
              Object answer = call(target, method, arguments);
              stopIf(method.getName(), secondPhase, "after");
              return answer;
            });
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void stopIf(String call, boolean secondPhase, String moment) {
    if (!call.equals("prepare") && !call.equals("commit")) {
      return;
    }
    switch (deedOf(call, secondPhase, moment)) {
      case "halt" -> Runtime.getRuntime().halt(137);
      case "hold" -> new Semaphore(0).acquireUninterruptibly();
      default -> {}
    }
  }

  /** What is armed for this very call: halt or hold; empty if nothing is. */
  private String deedOf(String call, boolean secondPhase, String moment) {
    synchronized (CrashPointDataSource.class) {
      Path file = Path.of(System.getProperty("com.sun.aas.instanceRoot"), "logs", FILE);
      try {
        String[] armed = Files.readString(file, StandardCharsets.UTF_8).strip().split(":", -1);
        if (armed.length != 5 // it is being written
            || !armed[1].equals(resource())
            || !isOf(armed[2], call, secondPhase)
            || !armed[3].equals(moment)) {
          return "";
        }
        int left = Integer.parseInt(armed[4]) - 1;
        if (left > 0) {
          armed[4] = Integer.toString(left);
          Files.writeString(file, String.join(":", armed));
          return "";
        }
        Files.delete(file);
        return armed[0];
      } catch (NoSuchFileException notArmed) {
        return "";
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private String resource() {
    return getApplicationName().replaceFirst("^oblik-", "");
  }

  private static boolean isOf(String armed, String call, boolean secondPhase) {
    return armed.equals(call)
        || (armed.equals("commit-prepared") && call.equals("commit") && secondPhase);
  }
}
