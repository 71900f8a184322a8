package ua.oblik.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A key that a login has used: answered, for whoever sends it again, or at work. Work that is not
 * one transaction with its key has a name and a day from the first attempt on, so that each later
 * one finds what the earlier ones did.
 */
@Entity
@Table(name = "idempotency_key")
@IdClass(UsedKey.Key.class)
class UsedKey {
  @Id
  @Column(name = "user_id")
  private long userId;

  @Id private String key;
  private String request;

  @Column(name = "body_hash")
  private byte[] bodyHash;

  private Integer status;
  private String answer;
  private String location;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  private UUID work;

  @Column(name = "business_day")
  private LocalDate businessDay;

  private int attempt;

  @Column(name = "heartbeat_at")
  private Instant heartbeatAt;

  /** For JPA. */
  protected UsedKey() {}

  /** For a write whose answer is known in the transaction of the key. */
  UsedKey(KeyedRequest request, StoredAnswer answer, Instant at) {
    this(request);
    answer(answer, at);
  }

  /** For work of a day that has not begun; it bears the name. */
  UsedKey(KeyedRequest request, UUID work, LocalDate day) {
    this(request);
    this.work = work;
    this.businessDay = day;
  }

  private UsedKey(KeyedRequest request) {
    this.userId = request.user().value();
    this.key = request.key();
    this.request = request.request();
    this.bodyHash = request.bodyHash();
  }

  boolean isOf(KeyedRequest other) {
    return request.equals(other.request()) && MessageDigest.isEqual(bodyHash, other.bodyHash());
  }

  /** Somebody begins the work, or goes on with it. */
  KeyHold begin(KeyedRequest of, Instant now) {
    attempt++;
    heartbeatAt = now;
    recordedAt = now;
    return new KeyHold(of, work, businessDay, attempt);
  }

  void beat(Instant now) {
    heartbeatAt = now;
  }

  /** Whoever comes next goes on at once. */
  void letGo() {
    heartbeatAt = null;
  }

  void answer(StoredAnswer given, Instant now) {
    status = given.status();
    answer = given.body();
    location = given.location().orElse(null);
    recordedAt = now;
    heartbeatAt = null;
  }

  Optional<StoredAnswer> answer() {
    return Optional.ofNullable(status)
        .map(known -> new StoredAnswer(known, answer, Optional.ofNullable(location)));
  }

  boolean isAlive(Instant since) {
    return heartbeatAt != null && !heartbeatAt.isBefore(since);
  }

  boolean isHeldBy(KeyHold hold) {
    return heartbeatAt != null && attempt == hold.attempt();
  }

  /** A key belongs to its login. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private long userId;
    private String key;

    /** For JPA. */
    protected Key() {}

    Key(KeyedRequest request) {
      this.userId = request.user().value();
      this.key = request.key();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that && userId == that.userId && Objects.equals(key, that.key);
    }

    @Override
    public int hashCode() {
      return Objects.hash(userId, key);
    }
  }
}
