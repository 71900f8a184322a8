package ua.oblik.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import ua.oblik.billing.BillOrders;
import ua.oblik.billing.OrderOutcome.Ordered;
import ua.oblik.billing.OrderRequest;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.IdempotencyKeys;
import ua.oblik.identity.KeyedRequest;
import ua.oblik.identity.StoredAnswer;

/** Orders a bill under a key, as the API does: turn, effect and answer in one transaction. */
@ApplicationScoped
@Transactional
public class KeyedOrder {
  private static final int CREATED = 201;

  @Inject private IdempotencyKeys keys;
  @Inject private BillOrders orders;

  /** The answer of the first request with this key, whoever of several it was. */
  public StoredAnswer order(KeyedRequest request, AccountNumber number, OrderRequest order) {
    keys.takeTurn(request);
    Optional<StoredAnswer> earlier = keys.find(request);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Ordered ordered = (Ordered) orders.order(number, order);
    StoredAnswer answer =
        new StoredAnswer(CREATED, "{\"id\": %d}".formatted(ordered.order().id().value()));
    keys.store(request, answer);
    return answer;
  }
}
