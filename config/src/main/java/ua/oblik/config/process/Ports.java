package ua.oblik.config.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import ua.oblik.config.home.LauncherException;

/** Ports of this machine. */
public final class Ports {

  private Ports() {}

  /**
   * Refuses with one line that names the variable to change when something listens on the port
   * already.
   */
  public static void requireFree(String address, int port, String what, String variable) {
    if (!isFree(address, port)) {
      throw LauncherException.failed(
          "Port %d (%s) is busy; end what uses it or set %s to another port"
              .formatted(port, what, variable));
    }
  }

  /** Whether a server could listen there now. */
  public static boolean isFree(String address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
      return true;
    } catch (IOException busy) {
      return false;
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
