package ua.oblik.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import ua.oblik.identity.UserId;

/**
 * One try to link or to prove an account, kept to limit guessing per login and per account. One
 * without a login has no user.
 */
@Entity
@Table(name = "link_attempt")
@NamedQuery(
    name = "LinkAttempt.failuresOfUser",
    query =
        "select a.attemptedAt from LinkAttempt a where a.userId = :user and a.succeeded = false"
            + " and a.attemptedAt > :since order by a.attemptedAt desc")
@NamedQuery(
    name = "LinkAttempt.failuresOnNumber",
    query =
        "select a.attemptedAt from LinkAttempt a where a.accountNumber = :number"
            + " and a.userId is not null and a.succeeded = false and a.attemptedAt > :since"
            + " order by a.attemptedAt desc")
@NamedQuery(
    name = "LinkAttempt.failuresOfStrangers",
    query =
        "select a.attemptedAt from LinkAttempt a where a.accountNumber = :number"
            + " and a.userId is null and a.succeeded = false and a.attemptedAt > :since"
            + " order by a.attemptedAt desc")
class LinkAttempt {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "user_id")
  private Long userId;

  @Column(name = "account_number")
  private String accountNumber;

  @SuppressWarnings("UnusedVariable") // read by the queries
  private boolean succeeded;

  @Column(name = "attempted_at")
  private Instant attemptedAt;

  /** For JPA. */
  protected LinkAttempt() {}

  private LinkAttempt(UserId user, String accountNumber, boolean succeeded, Instant at) {
    this.userId = user == null ? null : user.value();
    this.accountNumber = accountNumber;
    this.succeeded = succeeded;
    this.attemptedAt = at;
  }

  static LinkAttempt succeeded(UserId user, String accountNumber, Instant at) {
    return new LinkAttempt(user, accountNumber, true, at);
  }

  static LinkAttempt failed(UserId user, String accountNumber, Instant at) {
    return new LinkAttempt(user, accountNumber, false, at);
  }
}
