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
import ua.oblik.identity.KeyedRequest;
import ua.oblik.identity.StoredAnswer;

/** Two requests with one key at the same moment: one works, the other gets its answer. */
class RepeatedRequestsHaveOneEffectIT extends UseCase {
  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService threads;

  @Inject private KeyedOrder keyed;
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

  private KeyedRequest request(String key, String body) {
    return new KeyedRequest(
        caller.id(), key, "POST /bill-orders", body.getBytes(StandardCharsets.UTF_8));
  }
}
