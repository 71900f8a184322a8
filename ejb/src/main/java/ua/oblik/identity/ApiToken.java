package ua.oblik.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/** A bearer token: stands for its login within its scopes until it expires or is revoked. */
@Entity
@Table(name = "api_token")
@NamedQuery(
    name = "ApiToken.ofUser",
    query =
        "select t from ApiToken t where t.userId = :user and t.revokedAt is null"
            + " order by t.issuedAt desc")
@NamedQuery(
    name = "ApiToken.revokeAll",
    query =
        "update ApiToken t set t.revokedAt = :at where t.userId = :user and t.revokedAt is null")
class ApiToken {
  @Id
  @Column(name = "token_hash")
  private byte[] tokenHash;

  @Column(name = "user_id")
  private long userId;

  private String scopes;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  /** For JPA. */
  protected ApiToken() {}

  ApiToken(TokenText text, UserId user, Set<Capability> scopes, Instant at, Duration validity) {
    this.tokenHash = text.hash();
    this.userId = user.value();
    this.scopes = scopes.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    this.issuedAt = at;
    this.expiresAt = at.plus(validity);
  }

  UserId user() {
    return new UserId(userId);
  }

  Set<Capability> scopes() {
    return scopes(scopes);
  }

  /** Scopes as a token's row names them. */
  static Set<Capability> scopes(String scopes) {
    Set<Capability> set = EnumSet.noneOf(Capability.class);
    Arrays.stream(scopes.split(" ")).map(Capability::valueOf).forEach(set::add);
    return Collections.unmodifiableSet(set);
  }

  Instant expiresAt() {
    return expiresAt;
  }

  TokenView view() {
    return new TokenView(HexFormat.of().formatHex(tokenHash), scopes(), issuedAt, expiresAt);
  }

  boolean usableAt(Instant moment) {
    return revokedAt == null && moment.isBefore(expiresAt);
  }

  void revoke(Instant at) {
    if (revokedAt == null) {
      revokedAt = at;
    }
  }
}
