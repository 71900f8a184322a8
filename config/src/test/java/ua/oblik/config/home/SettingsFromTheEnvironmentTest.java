package ua.oblik.config.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFromTheEnvironmentTest {

  private static final Path CHECKOUT = Path.of("/checkout");

  @Test
  void nothingSetMeansLoopbackTheKnownPortsAndAThousandAccounts() {
    Settings settings = Settings.from(CHECKOUT, Map.of());

    assertThat(settings.home()).isEqualTo(Path.of("/checkout/.oblik"));
    assertThat(settings.portalUrl()).isEqualTo("http://127.0.0.1:8080");
    assertThat(settings.ports()).isEqualTo(new Settings.PortPlan(8080, 4848, 5433, 3025, 8025));
    assertThat(settings.demoAccounts()).isEqualTo(1000);
  }

  @Test
  void aDatabaseOfTheOperatorGetsNoDemoRegionUnasked() {
    Settings settings = Settings.from(CHECKOUT, Map.of("OBLIK_DB_HOST", "db.example.org"));

    assertThat(settings.demoAccounts()).isZero();
    assertThat(settings.ports().database()).isEqualTo(5432);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "http", "80 80", "8080.5"})
  void aPortThatIsNoneIsRefusedByName(String port) {
    assertThatThrownBy(() -> Settings.from(CHECKOUT, Map.of("OBLIK_HTTP_PORT", port)))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("OBLIK_HTTP_PORT")
        .hasMessageContaining(port);
  }

  @ParameterizedTest
  @CsvSource({
    "OBLIK_NIGHTLY, never, clock or asked",
    "OBLIK_NIGHTLY, Clock, clock or asked",
    "OBLIK_SMTP_STARTTLS, maybe, true or false",
    "OBLIK_LIQPAY_SANDBOX, yes, true or false"
  })
  void aWordThatMeansNothingIsRefusedByName(String name, String word, String known) {
    assertThatThrownBy(() -> Settings.from(CHECKOUT, Map.of(name, word)))
        .isInstanceOf(LauncherException.class)
        .hasMessage("%s must be %s, not \"%s\"", name, known, word);
  }

  @ParameterizedTest
  @CsvSource({"OBLIK_NIGHTLY, asked", "OBLIK_NIGHTLY, ' '", "OBLIK_SMTP_STARTTLS, true"})
  void aKnownWordIsTaken(String name, String word) {
    assertThat(Settings.from(CHECKOUT, Map.of(name, word)).variables()).containsEntry(name, word);
  }

  @ParameterizedTest
  @CsvSource({"0, 209999, 210000", "100, 1023, 1024", "0, many, 210000"})
  void passwordsAreHashedAsOftenAsRecommendedOutsideADemonstration(
      String accounts, String rounds, String least) {
    assertThatThrownBy(
            () ->
                Settings.from(
                    CHECKOUT,
                    Map.of("OBLIK_DEMO_ACCOUNTS", accounts, "OBLIK_PASSWORD_ROUNDS", rounds)))
        .isInstanceOf(LauncherException.class)
        .hasMessageContainingAll("OBLIK_PASSWORD_ROUNDS", least, rounds);
  }

  @ParameterizedTest
  @CsvSource({
    "OBLIK_HTTP_PORT, 4848, OBLIK_ADMIN_PORT",
    "OBLIK_HTTP_PORT, 4849, JMX",
    "OBLIK_DB_PORT, 8080, OBLIK_HTTP_PORT",
    "OBLIK_MAIL_PORT, 3025, OBLIK_SMTP_PORT"
  })
  void onePortForTwoThingsIsRefusedByBothNames(String name, String port, String other) {
    assertThatThrownBy(() -> Settings.from(CHECKOUT, Map.of(name, port)))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(other);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, http://127.0.0.1:8080",
    "::, http://127.0.0.1:8080",
    "::1, http://[::1]:8080",
    "192.0.2.7, http://192.0.2.7:8080"
  })
  void thePortalIsToldWhereABrowserFindsIt(String bind, String address) {
    assertThat(Settings.from(CHECKOUT, Map.of("OBLIK_BIND", bind)).portalUrl()).isEqualTo(address);
  }

  @Test
  void aServerElsewhereMayHaveAnyPort() {
    Settings settings =
        Settings.from(CHECKOUT, Map.of("OBLIK_DB_HOST", "db.example.org", "OBLIK_DB_PORT", "8080"));

    assertThat(settings.ports().database()).isEqualTo(8080);
  }

  @Test
  void administrationLeavesRoomForThePortsAboveIt() {
    assertThatThrownBy(() -> Settings.from(CHECKOUT, Map.of("OBLIK_ADMIN_PORT", "65535")))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("OBLIK_ADMIN_PORT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/srv/мій облік", "/srv/облік", "/srv/100%"})
  void aHomeThatPayaraCannotDeployFromIsRefused(String home) {
    assertThatThrownBy(() -> Settings.from(CHECKOUT, Map.of("OBLIK_HOME", home)))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("OBLIK_HOME")
        .hasMessageContaining(home);
  }

  @Test
  void aCheckoutMayHaveAnyNameIfTheHomeIsElsewhere() {
    Settings settings =
        Settings.from(Path.of("/srv/мій облік"), Map.of("OBLIK_HOME", "/srv/my oblik-2.0_a"));

    assertThat(settings.home()).isEqualTo(Path.of("/srv/my oblik-2.0_a"));
  }
}
