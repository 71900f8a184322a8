package ua.oblik.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** The right, sent in a letter, to confirm an address or to choose a new password, once. */
@Entity
@Table(name = "user_token")
@NamedQuery(
    name = "UserToken.countSince",
    query = "select count(t) from UserToken t where t.userId = :user and t.issuedAt > :since")
@NamedQuery(
    name = "UserToken.voidAll",
    query =
        "update UserToken t set t.usedAt = :at where t.userId = :user and t.purpose = :purpose and t.usedAt is null")
class UserToken {
  @Id
  @Column(name = "token_hash")
  private byte[] tokenHash;

  @Column(name = "user_id")
  private long userId;

  @Enumerated(EnumType.STRING)
  private TokenPurpose purpose;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  /** For JPA. */
  protected UserToken() {}

  UserToken(TokenText text, PortalUser user, TokenPurpose purpose, Instant at, Duration validity) {
    this.tokenHash = text.hash();
    this.userId = user.id().value();
    this.purpose = purpose;
    this.issuedAt = at;
    this.expiresAt = at.plus(validity);
  }

  UserId user() {
    return new UserId(userId);
  }

  TokenPurpose purpose() {
    return purpose;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  boolean usableAt(Instant moment) {
    return usedAt == null && moment.isBefore(expiresAt);
  }

  void use(Instant at) {
    usedAt = at;
  }
}
