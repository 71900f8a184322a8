package ua.oblik.config.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import ua.oblik.config.home.LauncherException;

/** Ports of this machine. */
public final class Ports {

  private Ports() {}

  /** Refuses with one line what is no address of this machine. */
  public static void requireOwn(String address, String variable) {
    try {
      InetAddress wanted = InetAddress.getByName(address);
      if (wanted.isAnyLocalAddress() || NetworkInterface.getByInetAddress(wanted) != null) {
        return;
      }
    } catch (IOException unknown) {
      // the line below says the same for a name that nobody knows
    }
    throw LauncherException.usage(
        "%s must be an address of this machine, not \"%s\"".formatted(variable, address));
  }

  /**
   * Refuses with one line that names the variable to change when something listens on the port
   * already, or when only root may.
   */
  public static void requireFree(String address, int port, String what, String variable) {
    try {
      listen(address, port);
    } catch (IOException refused) {
      boolean forbidden = String.valueOf(refused.getMessage()).contains("Permission denied");
      throw LauncherException.failed(
          (forbidden
                  ? "Port %d (%s) is not yours to use; set %s to one above 1023"
                  : "Port %d (%s) is busy; end what uses it or set %s to another port")
              .formatted(port, what, variable),
          refused);
    }
  }

  /** Whether a server could listen there now. */
  public static boolean isFree(String address, int port) {
    try {
      listen(address, port);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private static void listen(String address, int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    }
  }

  /** A port that nobody uses at the moment. */
  public static int anyFree() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw LauncherException.failed("No free port on this machine", none);
    }
  }
}
