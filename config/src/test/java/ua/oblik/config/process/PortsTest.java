package ua.oblik.config.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

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

  @Test
  void aFoundPortIsFree() {
    assertThat(Ports.isFree("127.0.0.1", Ports.anyFree())).isTrue();
  }
}
