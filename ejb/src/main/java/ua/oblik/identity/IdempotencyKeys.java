package ua.oblik.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.ConflictException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.calendar.Heartbeats;
import ua.oblik.database.Turnstile;

/**
 * Remembers what a write was answered. Where write and key are one transaction, the answer is there
 * if and only if the effect is. Work that is not is entered before it begins: then its key is there
 * if there may be an effect, and gives the work the name by which a later attempt finds it.
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
    return known(request, LockModeType.NONE).flatMap(UsedKey::answer);
  }

  /** Keeps the answer of a request that was not answered before. */
  public void store(KeyedRequest request, StoredAnswer answer) {
    customer.persist(new UsedKey(request, answer, clock.now()));
  }

  /**
   * Takes the key for work that is about to begin; it is the caller's until it is answered, let go,
   * or has given no sign of life for a minute.
   *
   * @throws ConflictException if the key was used for another request
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public KeyState hold(KeyedRequest request) {
    takeTurn(request);
    Optional<UsedKey> earlier = known(request, LockModeType.PESSIMISTIC_WRITE);
    Optional<StoredAnswer> answer = earlier.flatMap(UsedKey::answer);
    if (answer.isPresent()) {
      return new KeyState.Answered(answer.get());
    }
    if (earlier.filter(key -> key.isAlive(clock.now().minus(Heartbeats.STALE_AFTER))).isPresent()) {
      return new KeyState.AtWork();
    }
    UsedKey key = earlier.orElseGet(() -> entered(request));
    return new KeyState.Held(key.begin(request, clock.now()));
  }

  private UsedKey entered(KeyedRequest request) {
    UsedKey key = new UsedKey(request, UUID.randomUUID(), clock.today());
    customer.persist(key);
    return key;
  }

  /**
   * Says that the work goes on.
   *
   * @throws ConflictException if the key has another holder, or an answer
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void beat(KeyHold hold) {
    held(hold).orElseThrow(() -> new ConflictException("request-taken-over")).beat(clock.now());
  }

  /** Keeps what the work is answered, unless another holder has told it already. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void answer(KeyHold hold, StoredAnswer answer) {
    held(hold).ifPresent(key -> key.answer(answer, clock.now()));
  }

  /** The work broke off; whoever sends the request again goes on with it. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void letGo(KeyHold hold) {
    held(hold).ifPresent(UsedKey::letGo);
  }

  /** The attempt was refused before it did anything; if it was the first, the key is as new. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void forget(KeyHold hold) {
    if (hold.attempt() == 1) {
      held(hold).ifPresent(customer::remove);
    } else {
      letGo(hold);
    }
  }

  private Optional<UsedKey> known(KeyedRequest request, LockModeType lock) {
    Optional<UsedKey> known =
        Optional.ofNullable(customer.find(UsedKey.class, new UsedKey.Key(request), lock));
    if (known.filter(key -> !key.isOf(request)).isPresent()) {
      throw new ConflictException("idempotency-key-reused");
    }
    return known;
  }

  private Optional<UsedKey> held(KeyHold hold) {
    return Optional.ofNullable(
            customer.find(
                UsedKey.class, new UsedKey.Key(hold.request()), LockModeType.PESSIMISTIC_WRITE))
        .filter(key -> key.isHeldBy(hold));
  }
}
