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
import java.util.HexFormat;

/**
 * The right, sent in a letter, to confirm an address, to move the login to another one, or to
 * choose a new password, once.
 */
@Entity
@Table(name = "user_token")
@NamedQuery(
    name = "UserToken.countSince",
    query = "select count(t) from UserToken t where t.userId = :user and t.issuedAt > :since")
@NamedQuery(
    name = "UserToken.voidAll",
    query =
        "update UserToken t set t.usedAt = :at where t.userId = :user and t.purpose = :purpose and t.usedAt is null")
@NamedQuery(
    name = "UserToken.open",
    query =
        "select t from UserToken t where t.userId = :user and t.purpose = :purpose"
            + " and t.usedAt is null and t.expiresAt > :at order by t.issuedAt desc")
class UserToken {
  @Id
  @Column(name = "token_hash")
  private byte[] tokenHash;

  @Column(name = "user_id")
  private long userId;

  @Enumerated(EnumType.STRING)
  private TokenPurpose purpose;

  private String email;

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

  /** The same for an address that the login is to have. */
  UserToken movingTo(String address) {
    email = address;
    return this;
  }

  /** The address that the login is to have; {@code null} unless the token is for that. */
  String email() {
    return email;
  }

  Instant issuedAt() {
    return issuedAt;
  }

  UserId user() {
    return new UserId(userId);
  }

  /** Names the letter it came in. */
  String hexHash() {
    return HexFormat.of().formatHex(tokenHash);
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
