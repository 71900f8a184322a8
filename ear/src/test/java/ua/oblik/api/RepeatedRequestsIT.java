package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Api;
import ua.oblik.system.RunningOblik;

/** A client that did not hear the answer sends the same request under the same key again. */
class RepeatedRequestsIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final String OLENAS = "/accounts/4100000002";

  @Test
  void theAnswerToARepeatedRequestNamesTheSameAddress() {
    Api admin = OBLIK.apiAs("admin@demo.oblik");
    String preview = "{\"period\": \"2025-10\", \"preview\": true}";

    Api.Answer first = admin.post("/office/bill-runs", preview, "preview-twice");
    Api.Answer again = admin.post("/office/bill-runs", preview, "preview-twice");

    assertThat(first.status()).isEqualTo(202);
    assertThat(first.location().orElseThrow())
        .endsWith("/office/bill-runs/" + first.json().get("id").getAsString());
    assertThat(again.location()).isEqualTo(first.location());
    assertThat(again.json()).isEqualTo(first.json());
  }

  @Test
  void twoAtTheSameMomentHaveOneEffectAndOneAnswer() throws Exception {
    Api olena = OBLIK.apiAs("olena@demo.oblik");
    String order =
        """
        {"date": "%s", "registers": {"T1": "%d"}, "confirm": ["UNUSUAL_CONSUMPTION"]}
        """
            .formatted(
                OBLIK
                    .apiAs("clerk@demo.oblik")
                    .get("/office/business-date")
                    .json()
                    .get("date")
                    .getAsString(),
                lastRead() + 3);
    CyclicBarrier start = new CyclicBarrier(2);
    Callable<Api.Answer> once =
        () -> {
          start.await(30, TimeUnit.SECONDS);
          return olena.post(OLENAS + "/bill-orders", order, "both-at-once");
        };
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Api.Answer>> answers = threads.invokeAll(List.of(once, once));

      assertThat(answers.get(0).get().status()).isEqualTo(201);
      assertThat(answers.get(1).get().toString()).isEqualTo(answers.get(0).get().toString());
    } finally {
      threads.shutdownNow();
    }
    assertThat(
            OBLIK.countCustomer("select count(*) from idempotency_key where key = 'both-at-once'"))
        .isOne();
    assertThat(OBLIK.violations()).isEmpty();
  }

  private static long lastRead() {
    return OBLIK.countMeter(
        "select max(value_wh) / 1000 from register_read where service_point_id = "
            + OBLIK.countCustomer(
                "select g.service_point_id from service_agreement g join account a on a.id = g.account_id"
                    + " where a.number = '4100000002' and g.ends_on is null"));
  }
}
