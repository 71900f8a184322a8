package ua.oblik.config.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.oblik.config.home.LauncherException;
import ua.oblik.config.home.Settings;

class DatabasesTest {

  @Test
  void areOneUnlessToldOtherwise() {
    Databases databases = of(Map.of("OBLIK_DB_HOST", "db.example.org"));

    assertThat(databases.distinct())
        .containsExactly(new Database("db.example.org", 5432, "oblik", "prefer"));
  }

  @Test
  void mayBeTwoServers() {
    Databases databases =
        of(
            Map.of(
                "OBLIK_DB_HOST", "db.example.org",
                "OBLIK_DB_METER_HOST", "reads.example.org",
                "OBLIK_DB_METER_PORT", "5433",
                "OBLIK_DB_METER_NAME", "reads"));

    assertThat(databases.of("meter_owner").url())
        .startsWith("jdbc:postgresql://reads.example.org:5433/reads?");
    assertThat(databases.of("meter_app")).isEqualTo(databases.meter());
    for (String role : new String[] {"customer_owner", "customer_app", "batch_app", "postgres"}) {
      assertThat(databases.of(role).host()).as(role).isEqualTo("db.example.org");
    }
    assertThat(databases.distinct()).hasSize(2);
  }

  @Test
  void mayBeTwoDatabasesOfTheEmbeddedServer() {
    Databases databases =
        of(Map.of("OBLIK_DB_CUSTOMER_NAME", "bills", "OBLIK_DB_METER_NAME", "reads"));

    assertThat(databases.distinct())
        .extracting(Database::name)
        .containsExactly("oblik", "bills", "reads");
    assertThat(databases.distinct()).extracting(Database::host).containsOnly("127.0.0.1");
  }

  @Test
  void aServerForOneSchemaNeedsOneForTheRest() {
    assertThatThrownBy(() -> of(Map.of("OBLIK_DB_METER_HOST", "reads.example.org")))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("OBLIK_DB_HOST");
  }

  @Test
  void aPortThatIsNoneIsRefusedByName() {
    assertThatThrownBy(() -> of(Map.of("OBLIK_DB_HOST", "db", "OBLIK_DB_METER_PORT", "five")))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("OBLIK_DB_METER_PORT");
  }

  private static Databases of(Map<String, String> given) {
    return Databases.of(Settings.from(Path.of("/checkout"), given));
  }
}
