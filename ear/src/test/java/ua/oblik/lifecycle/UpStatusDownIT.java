package ua.oblik.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Apart;
import ua.oblik.system.Api;
import ua.oblik.system.RunningOblik;

/** From nothing to a page, through a launcher that is killed, and back to nothing. */
@Apart
class UpStatusDownIT {
  private static final int NOT_READY = 3;

  private static OblikCommand oblik;

  @BeforeAll
  static void inAHomeOfItsOwn() {
    oblik = new OblikCommand();
  }

  @AfterAll
  static void leaveNothing() {
    oblik.run("down");
  }

  @Test
  void theServersEndWithTheirLauncherTheNextUpRecoversAndControlCEndsIt() throws Exception {
    OblikCommand.Ended first = oblik.run("up", "--detach");
    assertThat(first.exitCode()).as("%s", first).isZero();
    assertThat(statusOfThePage()).isEqualTo(200);
    assertThat(oblik.run("status").exitCode()).isZero();
    assertThat(cookieOfAVisitorWhoSpeaksLikeAProxy()).startsWith("OBLIK=").doesNotContain("Secure");
    aReadAndAnOrderAreInTheirTwoDatabases();

    OblikCommand.Ended second = oblik.run("up", "--detach");
    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.complaints()).singleElement().asString().contains("is running already");

    assertThat(oblik.launcher().orElseThrow().destroyForcibly()).isTrue();
    awaitNoProcess();
    assertThat(oblik.run("status").exitCode()).isEqualTo(NOT_READY);

    Path left = oblik.temporaryFile("oblik-upload-of-a-killed-server.bin");
    oblik.hasAnotherBuildDeployed();
    Process up = oblik.attached("up");
    try {
      awaitReady();
      assertThat(up.isAlive()).isTrue();
      assertThat(oblik.processes()).hasSizeGreaterThan(2);
      theApplicationIsInOrder(left);

      oblik.interrupt(up);

      assertThat(up.waitFor(1, TimeUnit.MINUTES)).isTrue();
      awaitNoProcess();
    } finally {
      up.destroy();
    }
    assertThat(oblik.accessLog()).contains("\"GET\" \"/confirm\"").doesNotContain("token=");
    assertThat(oblik.run("status").exitCode()).isEqualTo(NOT_READY);
    assertThat(oblik.run("down").exitCode()).isZero();
  }

  /** Asks the page first: each question for the status is a program of its own. */
  private static void awaitReady() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(6))
        .pollInterval(Duration.ofSeconds(1))
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> statusOfThePage() == 200);
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofSeconds(2))
        .until(() -> oblik.run("status").exitCode() == 0);
  }

  private static void theApplicationIsInOrder(Path left) throws Exception {
    assertThat(left).doesNotExist();
    assertThat(oblik.commandLineOfPayara())
        .contains("-Djava.io.tmpdir=" + left.toAbsolutePath().getParent());
    assertThat(statusOf("/confirm?token=of-a-letter")).isEqualTo(200);
    assertThat(oblik.serverLog()).doesNotContain("Exception while loading the app");
    assertThat(
            Api.anonymous("http://127.0.0.1:" + oblik.portalPort())
                .as("olena@demo.oblik", RunningOblik.DEMO_PASSWORD)
                .get("/me")
                .status())
        .isEqualTo(200);
  }

  @Test
  void whoOnlyLooksLeavesNothingBehind() {
    Path nowhere = Path.of("target", "nowhere").toAbsolutePath();
    Map<String, String> elsewhere = Map.of("OBLIK_HOME", nowhere.toString());

    assertThat(oblik.run(elsewhere, "status").exitCode()).isEqualTo(NOT_READY);
    assertThat(oblik.run(elsewhere, "down").exitCode()).isZero();

    assertThat(nowhere).doesNotExist();
  }

  @Test
  void controlCWhileADetachedOneStartsTakesItAlong() throws Exception {
    Process up = oblik.attached("up", "--detach");
    try {
      awaitDatabase();

      oblik.interrupt(up);

      assertThat(up.waitFor(1, TimeUnit.MINUTES)).isTrue();
      awaitNoProcess();
    } finally {
      up.destroy();
    }
  }

  @Test
  void downEndsADetachedOneThatStarts() throws Exception {
    Process up = oblik.attached("up", "--detach");
    try {
      awaitDatabase();

      OblikCommand.Ended down = oblik.run("down");

      assertThat(down.exitCode()).as("%s", down).isZero();
      assertThat(down.lines()).last().asString().endsWith("Oblik has stopped");
      assertThat(up.waitFor(1, TimeUnit.MINUTES)).isTrue();
      awaitNoProcess();
    } finally {
      up.destroy();
    }
  }

  /** Of the servers the database starts first. */
  private static void awaitDatabase() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> oblik.launcher().isPresent() && oblik.databaseRuns());
  }

  private static void awaitNoProcess() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(oblik.processes()).isEmpty());
  }

  @Test
  void aBusyPortIsNamedWithTheSettingToChange() throws IOException {
    try (ServerSocket busy =
        new ServerSocket(oblik.portalPort(), 1, InetAddress.getLoopbackAddress())) {
      OblikCommand.Ended ended = oblik.run("up");

      assertThat(ended.exitCode()).isEqualTo(1);
      assertThat(ended.complaints())
          .singleElement()
          .asString()
          .contains(Integer.toString(busy.getLocalPort()), "OBLIK_HTTP_PORT");
    }
    assertThat(oblik.processes()).isEmpty();
  }

  @Test
  void whatItDoesNotKnowIsSaidInOneLine() {
    for (List<String> wrong :
        List.of(List.of("fly"), List.of("up", "--fast"), List.of("down", "now"))) {
      OblikCommand.Ended ended = oblik.run(wrong.toArray(String[]::new));

      assertThat(ended.exitCode()).as("%s", wrong).isEqualTo(2);
      assertThat(ended.lines()).as("%s", wrong).singleElement().asString().contains("--help");
    }
  }

  @Test
  void aSettingThatMakesNoSenseIsSaidInOneLine() {
    OblikCommand.Ended ended = oblik.run(Map.of("OBLIK_DEMO_ACCOUNTS", "many"), "up", "--detach");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.lines())
        .singleElement()
        .asString()
        .contains("OBLIK_DEMO_ACCOUNTS", "\"many\"");
  }

  private static void aReadAndAnOrderAreInTheirTwoDatabases() throws SQLException {
    long point =
        oblik.number(
            "oblik",
            "customer_owner",
            "select g.service_point_id from service_agreement g join account a on a.id = g.account_id"
                + " where a.number = '4100000002' and g.ends_on is null");
    String reads =
        "select %s from register_read where service_point_id = "
            + point
            + " and read_on <= '2025-11-05'";
    long last =
        oblik.number(
            OblikCommand.METER_DATABASE, "meter_owner", reads.formatted("max(value_wh) / 1000"));
    long before = countOf(reads);

    Api.Answer answer =
        Api.anonymous("http://127.0.0.1:" + oblik.portalPort())
            .as("olena@demo.oblik", RunningOblik.DEMO_PASSWORD)
            .post(
                "/accounts/4100000002/bill-orders",
                "{\"date\": \"2025-11-05\", \"registers\": {\"T1\": \"%d\"}}".formatted(last + 3),
                "in-two-databases");

    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(countOf(reads)).isEqualTo(before + 1);
    assertThat(
            oblik.number(
                "oblik",
                "customer_owner",
                "select count(*) from bill_order where state = 'ORDERED'"))
        .isPositive();
    assertThat(
            oblik.number(
                "oblik",
                "meter_owner",
                "select count(*) from pg_tables where schemaname = 'meter'"))
        .isZero();
    assertThat(
            oblik.number(
                OblikCommand.METER_DATABASE,
                "customer_owner",
                "select count(*) from pg_tables where schemaname = 'customer'"))
        .isZero();
  }

  private static long countOf(String reads) throws SQLException {
    return oblik.number(OblikCommand.METER_DATABASE, "meter_owner", reads.formatted("count(*)"));
  }

  private static String cookieOfAVisitorWhoSpeaksLikeAProxy()
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + oblik.portalPort() + "/login"))
                .header("X-Forwarded-Proto", "https")
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .headers()
        .firstValue("Set-Cookie")
        .orElseThrow();
  }

  private static int statusOfThePage() throws IOException, InterruptedException {
    return statusOf("/login");
  }

  private static int statusOf(String page) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + oblik.portalPort() + page))
                .timeout(Duration.ofSeconds(30))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
