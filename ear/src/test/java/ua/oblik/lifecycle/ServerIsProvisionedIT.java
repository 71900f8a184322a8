package ua.oblik.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.config.launcher.TestServer;
import ua.oblik.system.RunningOblik;

/** What config/payara/server.asadmin promises is so in the running server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerIsProvisionedIT {
  private final TestServer server = RunningOblik.get().server();
  private final Map<String, String> settings = new TreeMap<>();
  private final List<String> jvm = new ArrayList<>();

  @BeforeAll
  void ask() {
    remember(server.asadmin("get", "configs.config.server-config.*"));
    remember(server.asadmin("get", "resources.*"));
    jvm.addAll(server.asadmin("list-jvm-options"));
  }

  private void remember(List<String> lines) {
    for (String line : lines) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        settings.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "transaction-service.automatic-recovery, true",
    "transaction-service.timeout-in-seconds, 120",
    "transaction-service.retry-timeout-in-seconds, 60",
    "transaction-service.property.pending-txn-cleanup-interval, 20",
    "transaction-service.property.db-logging-resource, jdbc/oblik/txlog",
    "ejb-container.ejb-timer-service.timer-datasource, jdbc/oblik/timer",
    "ejb-container.ejb-timer-service.max-redeliveries, 1000",
    "network-config.protocols.protocol.http-listener-1.http.compression, on",
    "network-config.protocols.protocol.http-listener-1.http.xpowered-by, false",
    "network-config.protocols.protocol.http-listener-1.http.server-header, false",
    "network-config.protocols.protocol.http-listener-1.http.scheme-mapping, ${ENV=OBLIK_SCHEME_HEADER}",
    "network-config.network-listeners.network-listener.http-listener-1.address, ${ENV=OBLIK_BIND}",
    "network-config.network-listeners.network-listener.http-listener-2.enabled, false",
    "network-config.network-listeners.network-listener.admin-listener.address, 127.0.0.1",
    "admin-service.jmx-connector.system.address, 127.0.0.1",
    "admin-service.das-config.autodeploy-enabled, false",
    "iiop-service.iiop-listener.orb-listener-1.enabled, false",
    "http-service.access-logging-enabled, true",
    "monitoring-service.module-monitoring-levels.jvm, HIGH",
    "monitoring-service.module-monitoring-levels.jdbc-connection-pool, HIGH",
    "monitoring-service.module-monitoring-levels.transaction-service, HIGH",
    "monitoring-service.module-monitoring-levels.ejb-container, LOW",
    "monitoring-service.module-monitoring-levels.http-service, LOW"
  })
  void hasTheSetting(String name, String value) {
    assertThat(settings).containsEntry("configs.config.server-config." + name, value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer", "meter", "batch", "timer"})
  void poolsThatTakePartInTransactionsAreXa(String pool) {
    String prefix = "resources.jdbc-connection-pool.oblik-" + pool + ".";
    assertThat(settings)
        .containsEntry(prefix + "res-type", "javax.sql.XADataSource")
        .containsEntry(prefix + "is-connection-validation-required", "true")
        .containsEntry(
            "resources.jdbc-resource.jdbc/oblik/" + pool + ".pool-name", "oblik-" + pool);
    assertThat(server.asadmin("ping-connection-pool", "oblik-" + pool))
        .contains("Command ping-connection-pool executed successfully.");
  }

  @Test
  void theDecisionLogAloneIsNot() {
    assertThat(settings)
        .containsEntry(
            "resources.jdbc-connection-pool.oblik-txlog.res-type", "javax.sql.DataSource")
        .containsEntry("resources.jdbc-connection-pool.oblik-txlog.property.user", "txlog_app");
  }

  @Test
  void jobsRememberInTheirOwnPool() {
    assertThat(server.asadmin("list-batch-runtime-configuration"))
        .anyMatch(line -> line.matches("jdbc/oblik/batch\\s.*\\sbatch\\s*"));
  }

  @Test
  void lettersGoThroughTheMailResource() {
    assertThat(settings)
        .containsEntry("resources.mail-resource.mail/oblik.host", "${ENV=OBLIK_SMTP_HOST}");
  }

  @Test
  void theMachineHasRoomAndTheClockOfKyiv() {
    assertThat(jvm)
        .contains("-Xmx1g", "-Duser.timezone=Europe/Kyiv", "-XX:+ExitOnOutOfMemoryError")
        .doesNotContain("-Xmx512m");
  }

  @Test
  void whatWeLogIsAskedFor() {
    assertThat(server.asadmin("list-log-levels"))
        .anyMatch(line -> line.matches("ua\\.oblik\\s+<INFO>\\s*"));
  }

  @Test
  void noSecretIsWrittenDown() {
    assertThat(settings.entrySet().stream().filter(one -> one.getKey().endsWith("password")))
        .filteredOn(one -> one.getKey().contains("oblik"))
        .isNotEmpty()
        .allMatch(one -> one.getValue().matches("\\$\\{(ENV|ALIAS)=.+}"));
  }

  @Test
  void pagesComeCompressedAndTellNothingOfTheServer() throws IOException, InterruptedException {
    HttpRequest login =
        HttpRequest.newBuilder(URI.create(server.baseUrl()).resolve("/login"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<byte[]> page = HttpClient.newHttpClient().send(login, BodyHandlers.ofByteArray());
    assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(page.headers().map()).doesNotContainKeys("server", "x-powered-by");
    assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("OBLIK=")
        .contains("HttpOnly")
        .contains("SameSite");
  }

  @Test
  void noHeaderLogsAnybodyIn() {
    assertThat(settings)
        .doesNotContainKey(
            "configs.config.server-config.network-config.protocols.protocol.http-listener-1.http.remote-user-mapping");
  }

  @Test
  void theSessionIsInTheCookieOnly() throws IOException, InterruptedException {
    HttpRequest login =
        HttpRequest.newBuilder(URI.create(server.baseUrl()).resolve("/login")).build();
    assertThat(HttpClient.newHttpClient().send(login, BodyHandlers.ofString()).body())
        .doesNotContain("jsessionid");
  }
}
