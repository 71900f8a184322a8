package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.api.Refusals.codeOf;
import static ua.oblik.api.Refusals.key;
import static ua.oblik.api.Refusals.problem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Api;
import ua.oblik.system.Api.Answer;
import ua.oblik.system.RunningOblik;

/** A program that may do one thing does that one, without being told anything else. */
class ProgramsOfOneScopeIT {
  private static final String OWN = "/accounts/4100000002";
  private static final String READ = "{\"date\": \"2025-11-05\", \"registers\": {\"T1\": 23640}}";
  private static final RunningOblik OBLIK = RunningOblik.get();

  @AfterEach
  void theRegionOfTheStart() {
    OBLIK.renew();
  }

  @Test
  void sendsReadsAndSeesNothing() {
    Api meter = allowed("SUBMIT_OWN_READS");

    assertThat(meter.post(OWN + "/reads", READ, key()).status()).isEqualTo(201);
    assertThat(meter.post("/accounts/4100000003/reads", READ, key()).status()).isEqualTo(404);
    refused(meter.get(OWN + "/reads"));
    refused(meter.get(OWN));
    refused(meter.post(OWN + "/bill-orders", "{}", key()));
  }

  @Test
  void ordersBillsAndSendsNoReads() {
    Api office = allowed("ORDER_OWN_BILLS");

    refused(office.post(OWN + "/reads", READ, key()));
    assertThat(office.post(OWN + "/bill-orders", "{}", key()).status()).isIn(201, 409, 422);
    refused(office.get(OWN + "/bills"));
  }

  private static void refused(Answer answer) {
    problem(answer, 403);
    assertThat(codeOf(answer)).isEqualTo("not-allowed");
  }

  private static Api allowed(String scope) {
    Api door = Api.withPassword(OBLIK.address(), "olena@demo.oblik", RunningOblik.DEMO_PASSWORD);
    Answer issued = door.post("/tokens", "{\"scopes\": [\"" + scope + "\"]}", "");
    return Api.withToken(OBLIK.address(), issued.json().get("token").getAsString());
  }
}
