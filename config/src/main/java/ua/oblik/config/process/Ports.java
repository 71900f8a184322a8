package ua.oblik.config.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import ua.oblik.config.home.LauncherException;

/** Ports of this machine. */
public final class Ports {

  private static final int LOWEST = 10_000;

  /** The application server takes ports next to the one of its administration. */
  private static final int APART = 16;

  private static final int CHOICES = 1_400;
  private static final Set<Integer> TOLD = ConcurrentHashMap.newKeySet();

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

  /**
   * A port that nobody uses at the moment and nobody was told of before. It lies below those that
   * Linux hands to outgoing connections: of these any may be taken before a server listens on it.
   */
  public static int anyFree() {
    for (int attempt = 0; attempt < CHOICES; attempt++) {
      int port = LOWEST + APART * ThreadLocalRandom.current().nextInt(CHOICES);
      if (TOLD.add(port) && isFree("127.0.0.1", port)) {
        return port;
      }
    }
    throw LauncherException.failed("No free port on this machine");
  }
}
