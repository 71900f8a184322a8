package ua.oblik.config.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsOfAnInstallationTest {

  @TempDir private Path folder;

  @Test
  void areMadeOnceAndReadBack() {
    String first = secrets(Map.of()).ofRole("customer_app");

    assertThat(first).hasSizeGreaterThanOrEqualTo(32);
    assertThat(secrets(Map.of()).ofRole("customer_app")).isEqualTo(first);
    assertThat(secrets(Map.of()).ofRole("meter_app")).isNotEqualTo(first);
  }

  @Test
  void areReadableForTheirOwnerOnly() throws IOException {
    secrets(Map.of()).ofServerAdministrator();

    Path file = new Home(folder).secretsFile();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void giveWayToTheEnvironmentAndDoNotKeepIt() throws IOException {
    Map<String, String> environment = Map.of("OBLIK_DB_CUSTOMER_APP_PASSWORD", "from-the-vault");

    assertThat(secrets(environment).ofRole("customer_app")).isEqualTo("from-the-vault");
    assertThat(new Home(folder).secretsFile()).doesNotExist();
  }

  private Secrets secrets(Map<String, String> environment) {
    return new Secrets(Settings.from(folder, environment), new Home(folder));
  }
}
