package ua.oblik.config.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

  @Test
  void aBusyPortIsNamedWithTheVariableThatMovesIt() throws IOException {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = busy.getLocalPort();

      assertThatThrownBy(
              () -> Ports.requireFree("127.0.0.1", port, "the portal", "OBLIK_HTTP_PORT"))
          .hasMessageContaining(Integer.toString(port))
          .hasMessageContaining("OBLIK_HTTP_PORT");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"999.1.1.1", "192.0.2.7", "no such host.invalid"})
  void anAddressOfAnotherMachineIsRefusedByName(String address) {
    assertThatThrownBy(() -> Ports.requireOwn(address, "OBLIK_BIND"))
        .hasMessageContaining("OBLIK_BIND")
        .hasMessageContaining(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "localhost"})
  void anAddressOfThisMachineIsTaken(String address) {
    assertThatCode(() -> Ports.requireOwn(address, "OBLIK_BIND")).doesNotThrowAnyException();
  }

  @Test
  void foundPortsAreFreeAndNoneIsForOutgoingConnections() {
    Set<Integer> found = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      int port = Ports.anyFree();
      assertThat(Ports.isFree("127.0.0.1", port)).isTrue();
      assertThat(port).isBetween(1024, 32767);
      assertThat(found.add(port)).isTrue();
    }
  }
}
