package ua.oblik.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The answer that a key of a login got, for whoever sends it again. */
@Entity
@Table(name = "idempotency_key")
@IdClass(AnsweredKey.Key.class)
class AnsweredKey {
  @Id
  @Column(name = "user_id")
  private long userId;

  @Id private String key;
  private String request;

  @Column(name = "body_hash")
  private byte[] bodyHash;

  private int status;
  private String answer;
  private String location;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  /** For JPA. */
  protected AnsweredKey() {}

  AnsweredKey(KeyedRequest request, StoredAnswer answer, Instant at) {
    this.userId = request.user().value();
    this.key = request.key();
    this.request = request.request();
    this.bodyHash = request.bodyHash();
    this.status = answer.status();
    this.answer = answer.body();
    this.location = answer.location().orElse(null);
    this.recordedAt = at;
  }

  boolean answers(KeyedRequest other) {
    return request.equals(other.request()) && MessageDigest.isEqual(bodyHash, other.bodyHash());
  }

  StoredAnswer answer() {
    return new StoredAnswer(status, answer, Optional.ofNullable(location));
  }

  /** A key belongs to its login. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private long userId;
    private String key;

    /** For JPA. */
    protected Key() {}

    Key(UserId user, String key) {
      this.userId = user.value();
      this.key = key;
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
