package ua.oblik.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.oblik.config.launcher.TestServer;
import ua.oblik.system.Apart;
import ua.oblik.system.Api;
import ua.oblik.system.BillRunsOfStaff;
import ua.oblik.system.RunningOblik;

/**
 * The run of November 2025 loses its database when one of its four shards has stored its bills and
 * the other waits; the application server stays. Whoever asks meanwhile is told so. Once the
 * database is back, the server goes on by itself to one outcome for every account.
 */
@Apart
class DatabaseLostInTheMiddleOfARunIT {
  private static final RunningOblik OBLIK = RunningOblik.toBreak();
  private static final String QUOTE =
      "{\"class\": \"URBAN\", \"month\": \"2021-11\", \"consumption\": {\"T1\": 251}}";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  /** How the database ends. */
  private enum Loss {
    SHUT_DOWN {
      @Override
      void of(TestServer server) {
        server.stopDatabase();
      }
    },
    KILLED {
      @Override
      void of(TestServer server) {
        server.killDatabase();
      }
    };

    abstract void of(TestServer server);
  }

  @BeforeEach
  void theRegionOfTheStart() {
    OBLIK.renew();
  }

  @ParameterizedTest
  @EnumSource
  void theRunGoesOnToExactlyOneBillPerAccount(Loss loss) throws Exception {
    long applicationServer = OBLIK.server().applicationProcess();
    BillRunsOfStaff.moveTo(OBLIK, "2025-12-04");
    BillRunsOfStaff clerk = new BillRunsOfStaff(OBLIK, "clerk@demo.oblik");
    String run = clerk.start("2025-11");
    clerk.await(run, "AWAITING_RELEASE");
    OutcomesOfARun outcomes = new OutcomesOfARun(OBLIK, run);
    long stored = storedWhenTheDatabaseIsLost(outcomes, loss);
    try {
      whoAsksIsTold();
      Awaitility.await("end of the job").until(() -> log().contains("bill run " + run + " ended"));
    } finally {
      OBLIK.server().startDatabase();
    }

    Awaitility.await().until(() -> ask("/health/ready").statusCode() == 200);
    assertThat(outcomes.bills()).isEqualTo(stored);
    assertThat(OBLIK.textOfCustomer("select state from bill_run where id = '" + run + "'"))
        .as("nobody could record its failure")
        .isEqualTo("RUNNING");
    clerk.stopHeart(run);
    clerk.await(run, "COMPLETED");

    assertThat(log()).contains("bill run " + run + " was cut off; it goes on");
    assertThat(outcomes.bills()).isGreaterThan(stored);
    outcomes.areOneForEveryAccount();
    assertThat(OBLIK.server().applicationProcess()).isEqualTo(applicationServer);
    for (String pool : new String[] {"customer", "meter", "batch", "timer", "txlog"}) {
      OBLIK.server().asadmin("ping-connection-pool", "oblik-" + pool);
    }
    assertThat(ask("/login").statusCode()).isEqualTo(200);
    assertThat(new BillRunsOfStaff(OBLIK, "clerk2@demo.oblik").start("2025-11")).isEqualTo(run);
  }

  private static long storedWhenTheDatabaseIsLost(OutcomesOfARun outcomes, Loss loss)
      throws SQLException {
    Connection holder = OBLIK.server().connect("customer_owner");
    try (Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("select 1 from account_balance where account_id % 4 <> 0 for update");
      new BillRunsOfStaff(OBLIK, "clerk2@demo.oblik").release(outcomes.run());
      Awaitility.await().until(() -> outcomes.ofShard(0) > 0 && OBLIK.preparedTransactions() == 0);
      assertThat(outcomes.ofShard(1)).isZero();
      long stored = outcomes.bills();
      loss.of(OBLIK.server());
      return stored;
    } finally {
      holder.close();
    }
  }

  /** Whoever asks meanwhile, also after connections that died in the pool have been tried. */
  private static void whoAsksIsTold() throws Exception {
    for (int time = 1; time <= 2; time++) {
      HttpResponse<String> page = ask("/login");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.headers().firstValue("Retry-After")).isPresent();
      assertThat(page.body())
          .contains("База даних зараз не відповідає", "Код для підтримки")
          .doesNotContain("Exception", "java", "SQL");
      Api.Answer program = Api.anonymous(OBLIK.address()).post("/quotes", QUOTE, "");
      assertThat(program.status()).as(program.text()).isEqualTo(503);
      assertThat(program.json().get("type").getAsString()).isEqualTo("/problems/unavailable");
    }
    assertThat(ask("/health/ready").statusCode()).isEqualTo(503);
  }

  private static HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(OBLIK.address() + path))
            .timeout(Duration.ofMinutes(1))
            .build(),
        BodyHandlers.ofString());
  }

  private static String log() throws IOException {
    return Files.readString(OBLIK.server().serverLog());
  }
}
