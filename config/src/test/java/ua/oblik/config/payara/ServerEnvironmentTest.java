package ua.oblik.config.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.oblik.config.home.Home;
import ua.oblik.config.home.Secrets;
import ua.oblik.config.home.Settings;

class ServerEnvironmentTest {
  @TempDir private Path folder;

  @Test
  void aVisitorWhoComesDirectlyIsNotBelievedHisScheme() {
    assertThat(environment(Map.of())).containsEntry("OBLIK_SCHEME_HEADER", "");
  }

  @Test
  void thePublicAddressTellsThatAProxySpeaksTls() {
    assertThat(environment(Map.of("OBLIK_PUBLIC_ADDRESS", "https://oblik.example.org")))
        .containsEntry("OBLIK_SCHEME_HEADER", "X-Forwarded-Proto");
  }

  @Test
  void theProxyMayCallItOtherwise() {
    assertThat(environment(Map.of("OBLIK_SCHEME_HEADER", "X-Scheme")))
        .containsEntry("OBLIK_SCHEME_HEADER", "X-Scheme");
  }

  private Map<String, String> environment(Map<String, String> given) {
    Settings settings = Settings.from(folder, given);
    return ServerEnvironment.of(settings, new Secrets(settings, new Home(folder)));
  }
}
