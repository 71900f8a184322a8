package ua.oblik.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import ua.oblik.ConflictException;
import ua.oblik.calendar.BusinessClock;

/**
 * Remembers what a write was answered, in the transaction of the write: the answer is there if and
 * only if the effect is.
 */
@Stateless
public class IdempotencyKeys {
  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private Turnstile turnstile;
  @Inject private BusinessClock clock;

  /** Waits until no other transaction works on the same key. */
  public void takeTurn(KeyedRequest request) {
    turnstile.enter("idempotency " + request.user() + " " + request.key());
  }

  /**
   * The answer that the request got before.
   *
   * @throws ConflictException if its key was used for another request
   */
  public Optional<StoredAnswer> find(KeyedRequest request) {
    AnsweredKey known =
        customer.find(AnsweredKey.class, new AnsweredKey.Key(request.user(), request.key()));
    if (known != null && !known.answers(request)) {
      throw new ConflictException("idempotency-key-reused");
    }
    return Optional.ofNullable(known).map(AnsweredKey::answer);
  }

  /** Keeps the answer of a request that was not answered before. */
  public void store(KeyedRequest request, StoredAnswer answer) {
    customer.persist(new AnsweredKey(request, answer, clock.now()));
  }
}
