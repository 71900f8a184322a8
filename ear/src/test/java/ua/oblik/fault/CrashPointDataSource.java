package ua.oblik.fault;

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
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;
import org.postgresql.xa.PGXADataSource;

/**
 * The XA data source of the test domains: halts the server before or after a named call of a named
 * resource. A crash point is armed by writing, say, {@code meter:prepare:after:3} into its file:
 * the third such call halts. {@code commit} is any commit, {@code commit-prepared} only the second
 * phase of one over several resources. Random kills miss the window between prepare and commit;
 * these do not.
 */
public class CrashPointDataSource extends PGXADataSource {
  private static final long serialVersionUID = 1L;

  private String resource;
  private String crashPointFile;

  /** Name of the resource in crash points; set as a property of the pool. */
  public void setResource(String resource) {
    this.resource = resource;
  }

  /** File that arms a crash point; set as a property of the pool. */
  public void setCrashPointFile(String crashPointFile) {
    this.crashPointFile = crashPointFile;
  }

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
              haltIf(method.getName(), secondPhase, "before");
              Object answer = call(target, method, arguments);
              haltIf(method.getName(), secondPhase, "after");
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

  private void haltIf(String call, boolean secondPhase, String moment) {
    if (!call.equals("prepare") && !call.equals("commit")) {
      return;
    }
    synchronized (CrashPointDataSource.class) {
      Path file = Path.of(crashPointFile);
      try {
        String[] armed = Files.readString(file, StandardCharsets.UTF_8).strip().split(":", -1);
        if (!armed[0].equals(resource)
            || !isOf(armed[1], call, secondPhase)
            || !armed[2].equals(moment)) {
          return;
        }
        int left = Integer.parseInt(armed[3]) - 1;
        if (left > 0) {
          Files.writeString(
              file, String.join(":", resource, armed[1], moment, Integer.toString(left)));
          return;
        }
        Files.delete(file);
      } catch (NoSuchFileException notArmed) {
        return;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Runtime.getRuntime().halt(137);
    }
  }

  private static boolean isOf(String armed, String call, boolean secondPhase) {
    return armed.equals(call)
        || (armed.equals("commit-prepared") && call.equals("commit") && secondPhase);
  }
}
