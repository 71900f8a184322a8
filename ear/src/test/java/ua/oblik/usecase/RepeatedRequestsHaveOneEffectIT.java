package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import ua.oblik.ConflictException;
import ua.oblik.billing.OrderRequest;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.identity.CurrentUser;
import ua.oblik.identity.IdempotencyKeys;
import ua.oblik.identity.KeyHold;
import ua.oblik.identity.KeyState;
import ua.oblik.identity.KeyedRequest;
import ua.oblik.identity.StoredAnswer;

/**
 * Two requests with one key: one works, the other gets its answer, or is told that the first is at
 * work; what is cut off goes on under its name.
 */
class RepeatedRequestsHaveOneEffectIT extends UseCase {
  private static final int CREATED = 201;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService threads;

  @Inject private KeyedOrder keyed;
  @Inject private IdempotencyKeys keys;
  @Inject private CurrentUser caller;
  @Inject private BusinessClock clock;

  @Test
  void atTheSameMoment() throws Exception {
    Household home = households.calling();
    KeyedRequest request = request("one-moment", "body");
    OrderRequest order = OrderRequest.with(home.readAbove(5, clock.today()));
    CyclicBarrier start = new CyclicBarrier(2);
    Callable<StoredAnswer> once =
        () -> {
          start.await(30, TimeUnit.SECONDS);
          return keyed.order(request, home.number(), order);
        };

    List<Future<StoredAnswer>> answers = threads.invokeAll(List.of(once, once));

    assertThat(answers.get(0).get()).isEqualTo(answers.get(1).get());
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from bill_order o join account a on a.id = o.account_id"
                    + " where a.number = ?",
                home.number().value()))
        .isOne();
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from idempotency_key where key = ? and user_id = ?",
                request.key(),
                request.user().value()))
        .isOne();
  }

  @Test
  void theKeyOfAnotherRequestIsRefused() {
    Household home = households.calling();
    OrderRequest order = OrderRequest.with(home.readAbove(5, clock.today()));
    keyed.order(request("two-bodies", "one"), home.number(), order);

    assertThatThrownBy(() -> keyed.order(request("two-bodies", "other"), home.number(), order))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void longWorkIsHeldUntilItIsAnswered() {
    staffCall();
    KeyedRequest request = request("long-work", "body");
    KeyHold hold = held(request);

    assertThat(keys.hold(request)).isInstanceOf(KeyState.AtWork.class);
    assertThatThrownBy(() -> keys.hold(request("long-work", "other")))
        .isInstanceOf(ConflictException.class);
    keys.answer(hold, new StoredAnswer(CREATED, "{}"));

    assertThat(keys.hold(request))
        .isEqualTo(new KeyState.Answered(new StoredAnswer(CREATED, "{}")));
  }

  @Test
  void workWhoseHeartHasStoppedGoesOnUnderItsName() {
    staffCall();
    KeyedRequest request = request("stopped", "body");
    KeyHold lost = held(request);
    tables.changeCustomer(
        "update idempotency_key set heartbeat_at = heartbeat_at - interval '61 seconds' where key = ?",
        request.key());

    KeyHold next = held(request);

    assertThat(next.work()).isEqualTo(lost.work());
    assertThat(next.day()).isEqualTo(lost.day()).isEqualTo(clock.today());
    assertThatThrownBy(() -> keys.beat(lost)).isInstanceOf(ConflictException.class);
    keys.answer(lost, new StoredAnswer(CREATED, "of the lost"));
    keys.letGo(lost);
    keys.beat(next);
    assertThat(keys.hold(request)).isInstanceOf(KeyState.AtWork.class);
  }

  @Test
  void workThatBrokeOffGoesOnAtOnceAndRefusedWorkLeavesNoKey() {
    staffCall();
    KeyedRequest request = request("broken", "body");
    KeyHold first = held(request);
    keys.letGo(first);
    KeyHold second = held(request);
    assertThat(second.work()).isEqualTo(first.work());
    keys.forget(second);
    assertThat(held(request).work())
        .as("after an attempt that may have begun")
        .isEqualTo(first.work());

    keys.forget(held(request("refused", "wrong")));
    assertThat(keys.hold(request("refused", "right"))).isInstanceOf(KeyState.Held.class);
  }

  private void staffCall() {
    callers.become("clerk@demo.oblik");
  }

  private KeyHold held(KeyedRequest request) {
    return ((KeyState.Held) keys.hold(request)).hold();
  }

  private KeyedRequest request(String key, String body) {
    return new KeyedRequest(
        caller.id(), key, "POST /bill-orders", body.getBytes(StandardCharsets.UTF_8));
  }
}
