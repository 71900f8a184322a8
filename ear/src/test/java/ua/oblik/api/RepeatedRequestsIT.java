package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Api;
import ua.oblik.system.BillRunsOfStaff;
import ua.oblik.system.RunningOblik;

/** A client that did not hear the answer sends the same request under the same key again. */
class RepeatedRequestsIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final String OLENAS = "/accounts/4100000002";
  private static final String NIGHT = "/office/nightly";
  private static final String RUNS = "/office/bill-runs";
  private static final String PREVIEW = "{\"period\": \"2025-10\", \"preview\": true}";

  private static final String ANSWERS_ARE_LOST =
      """
      create function answers_are_lost() returns trigger language plpgsql as
        $$ begin raise exception 'disk full' using errcode = '53100'; end $$;
      create trigger answers_are_lost before update on idempotency_key for each row
        when (new.status is not null) execute function answers_are_lost()
      """;

  @BeforeEach
  void theRegionOfTheStart() {
    OBLIK.renew();
  }

  @Test
  void theAnswerToARepeatedRequestNamesTheSameAddress() {
    Api admin = OBLIK.apiAs("admin@demo.oblik");

    Api.Answer first = admin.post(RUNS, PREVIEW, "preview-twice");
    Api.Answer again = admin.post(RUNS, PREVIEW, "preview-twice");

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

    List<Api.Answer> answers =
        atOnce(() -> olena.post(OLENAS + "/bill-orders", order, "both-at-once"));

    assertThat(answers.get(0).status()).isEqualTo(201);
    assertThat(answers.get(1).toString()).isEqualTo(answers.get(0).toString());
    assertThat(
            OBLIK.countCustomer("select count(*) from idempotency_key where key = 'both-at-once'"))
        .isOne();
    assertThat(OBLIK.violations()).isEmpty();
  }

  @Test
  void twoThatStartARunAtTheSameMomentMakeOne() throws Exception {
    Api admin = OBLIK.apiAs("admin@demo.oblik");
    long before = runs();

    List<Api.Answer> answers = atOnce(() -> admin.post(RUNS, PREVIEW, "two-previews"));

    assertThat(answers).extracting(Api.Answer::status).contains(202).isSubsetOf(202, 409);
    assertThat(runs() - before).isOne();
    Api.Answer again = admin.post(RUNS, PREVIEW, "two-previews");
    assertThat(again.status()).isEqualTo(202);
    assertThat(answers).extracting(Api.Answer::location).contains(again.location());
  }

  @Test
  void twoKeysForOneMonthGetTheSameRun() throws Exception {
    BillRunsOfStaff.moveTo(OBLIK, "2025-12-04");
    Api admin = OBLIK.apiAs("admin@demo.oblik");

    List<Api.Answer> answers =
        atOnce(() -> admin.post(RUNS, "{\"period\": \"2025-11\"}", UUID.randomUUID().toString()));

    assertThat(answers).extracting(Api.Answer::status).containsExactly(202, 202);
    assertThat(answers.get(0).location()).isEqualTo(answers.get(1).location());
  }

  @Test
  void theSameNightIsAskedForWhileItIsAtWork() throws SQLException {
    Api admin = OBLIK.apiAs("admin@demo.oblik");
    LocalDate day = today();
    CompletableFuture<Api.Answer> first;
    try (Connection slow = OBLIK.server().connect("customer_owner");
        Statement statement = slow.createStatement()) {
      slow.setAutoCommit(false);
      statement.execute("lock table bill_order in access exclusive mode");
      first = CompletableFuture.supplyAsync(() -> admin.post(NIGHT, "{}", "one-night"));
      Awaitility.await()
          .until(
              () ->
                  OBLIK.countCustomer(
                          "select count(*) from job_run where state = 'RUNNING' and job = 'nightly'")
                      == 1);

      Api.Answer second = admin.post(NIGHT, "{}", "one-night");

      assertThat(second.status()).isEqualTo(409);
      assertThat(second.text()).contains("/problems/request-at-work");
      assertThat(second.retryAfter()).contains("10");
      slow.rollback();
    }
    assertThat(first.join().status()).as(first.join().text()).isEqualTo(200);
    assertThat(admin.post(NIGHT, "{}", "one-night").toString()).isEqualTo(first.join().toString());
    assertThat(today()).isEqualTo(day.plusDays(1));
  }

  @Test
  void whatIsDoneAndNotAnsweredIsNotDoneAgain() {
    Api admin = OBLIK.apiAs("admin@demo.oblik");
    LocalDate day = today();
    long before = runs();
    OBLIK.changeCustomer(ANSWERS_ARE_LOST);
    try {
      assertThat(admin.post(NIGHT, "{}", "lost-night").status()).isEqualTo(500);
      assertThat(admin.post(RUNS, PREVIEW, "lost-run").status()).isEqualTo(500);
    } finally {
      OBLIK.changeCustomer("drop function answers_are_lost cascade");
    }
    assertThat(today()).isEqualTo(day.plusDays(1));
    assertThat(runs() - before).isOne();

    Api.Answer night = admin.post(NIGHT, "{}", "lost-night");
    Api.Answer run = admin.post(RUNS, PREVIEW, "lost-run");

    assertThat(night.status()).as(night.text()).isEqualTo(200);
    assertThat(night.json().get("businessDate").getAsString()).isEqualTo(day.toString());
    assertThat(today()).isEqualTo(day.plusDays(1));
    assertThat(run.status()).as(run.text()).isEqualTo(202);
    assertThat(runs() - before).isOne();
    assertThat(
            OBLIK.countCustomer(
                "select count(*) from bill_run where id = '"
                    + run.json().get("id").getAsString()
                    + "'"))
        .isOne();
  }

  @Test
  void aRefusedRequestMayBeMendedUnderItsKey() {
    Api admin = OBLIK.apiAs("admin@demo.oblik");

    Api.Answer refused = admin.post(RUNS, "{\"period\": \"2025-13\"}", "mended");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(admin.post(RUNS, PREVIEW, "mended").status()).isEqualTo(202);
  }

  /** Two answers to a request that is sent twice at the same moment. */
  private static List<Api.Answer> atOnce(Supplier<Api.Answer> request) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    Callable<Api.Answer> once =
        () -> {
          start.await(30, TimeUnit.SECONDS);
          return request.get();
        };
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Api.Answer>> answers = threads.invokeAll(List.of(once, once));
      return List.of(answers.get(0).get(), answers.get(1).get());
    } finally {
      threads.shutdownNow();
    }
  }

  private static LocalDate today() {
    return LocalDate.parse(OBLIK.textOfCustomer("select today from business_date"));
  }

  private static long runs() {
    return OBLIK.countCustomer("select count(*) from bill_run where preview");
  }

  private static long lastRead() {
    return OBLIK.countMeter(
        "select max(value_wh) / 1000 from register_read where service_point_id = "
            + OBLIK.countCustomer(
                "select g.service_point_id from service_agreement g join account a on a.id = g.account_id"
                    + " where a.number = '4100000002' and g.ends_on is null"));
  }
}
