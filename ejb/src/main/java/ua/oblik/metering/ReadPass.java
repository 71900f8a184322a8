package ua.oblik.metering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.identity.TokenText;

/**
 * The right to enter the reads of one account without a login, each service point once, until a day
 * and a moment. Whoever has its secret has it.
 */
@Entity
@Table(name = "read_pass")
class ReadPass {
  private static final Duration PROVED = Duration.ofMinutes(30);
  private static final Duration REMINDED = Duration.ofDays(10);

  @Id
  @Column(name = "token_hash")
  private byte[] tokenHash;

  @Column(name = "account_id")
  private long accountId;

  @Enumerated(EnumType.STRING)
  private PassOrigin origin;

  @Column(name = "counts_for")
  private LocalDate countsFor;

  @Column(name = "last_day")
  private LocalDate lastDay;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  /** For JPA. */
  protected ReadPass() {}

  private ReadPass(TokenText text, AccountId account, PassOrigin origin, Instant at) {
    this.tokenHash = text.hash();
    this.accountId = account.value();
    this.origin = origin;
    this.issuedAt = at;
  }

  /** For who has just proved the account: half an hour, reads of any day. */
  static ReadPass proved(TokenText text, AccountId account, LocalDate today, Instant at) {
    ReadPass pass = new ReadPass(text, account, PassOrigin.PROOF, at);
    pass.lastDay = today.plusDays(1);
    pass.expiresAt = at.plus(PROVED);
    return pass;
  }

  /** For a letter about a reading window: until its last day, reads that count for its 1st. */
  static ReadPass reminded(TokenText text, AccountId account, WindowAhead window, Instant at) {
    ReadPass pass = new ReadPass(text, account, PassOrigin.REMINDER, at);
    pass.countsFor = window.first();
    pass.lastDay = window.lastDay();
    pass.expiresAt = at.plus(REMINDED);
    return pass;
  }

  AccountId account() {
    return new AccountId(accountId);
  }

  PassOrigin origin() {
    return origin;
  }

  LocalDate lastDay() {
    return lastDay;
  }

  byte[] tokenHash() {
    return tokenHash.clone();
  }

  boolean goodAt(LocalDate today, Instant moment) {
    return !today.isAfter(lastDay) && moment.isBefore(expiresAt);
  }

  /** Whether reads may be entered that count for that day. */
  boolean allows(LocalDate effectiveOn) {
    return Optional.ofNullable(countsFor).map(effectiveOn::equals).orElse(true);
  }
}
