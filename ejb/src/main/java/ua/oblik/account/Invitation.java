package ua.oblik.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import ua.oblik.ConflictException;
import ua.oblik.identity.TokenText;
import ua.oblik.identity.UserId;

/**
 * An owner's invitation to share an account: sent to an address, then accepted once, or withdrawn,
 * or too old.
 */
@Entity
@Table(name = "account_invitation")
@NamedQuery(
    name = "Invitation.ofAccount",
    query = "select i from Invitation i where i.accountId = :account order by i.invitedAt desc")
@NamedQuery(
    name = "Invitation.byToken",
    query = "select i from Invitation i where i.tokenHash = :hash")
@NamedQuery(
    name = "Invitation.openTo",
    query =
        "select i from Invitation i where lower(i.email) = lower(:email) and i.acceptedAt is null"
            + " and i.withdrawnAt is null and i.expiresAt > :now order by i.invitedAt")
class Invitation {
  static final Duration VALIDITY = Duration.ofDays(7);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_invitation_id_seq")
  @SequenceGenerator(
      name = "account_invitation_id_seq",
      sequenceName = "account_invitation_id_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "account_id")
  private long accountId;

  @SuppressWarnings("UnusedVariable") // read by the queries
  @Column(name = "token_hash")
  private byte[] tokenHash;

  private String email;

  @Enumerated(EnumType.STRING)
  private AccountRole role;

  @Column(name = "invited_by")
  private long invitedBy;

  @Column(name = "invited_at")
  private Instant invitedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  @SuppressWarnings("UnusedVariable") // for the records
  @Column(name = "accepted_by")
  private Long acceptedBy;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Version private long version;

  /** For JPA. */
  protected Invitation() {}

  Invitation(AccountId account, InvitationForm form, UserId inviter, Instant now) {
    this.accountId = account.value();
    this.email = form.email();
    this.role = form.role();
    this.invitedBy = inviter.value();
    this.invitedAt = now;
    this.expiresAt = now.plus(VALIDITY);
  }

  /** The same with the secret that its letter carries; only the hash is kept. */
  Invitation carrying(TokenText token) {
    tokenHash = token.hash();
    return this;
  }

  long id() {
    return id;
  }

  AccountId account() {
    return new AccountId(accountId);
  }

  UserId inviter() {
    return new UserId(invitedBy);
  }

  String email() {
    return email;
  }

  AccountRole role() {
    return role;
  }

  Instant invitedAt() {
    return invitedAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  InvitationState stateAt(Instant moment) {
    if (acceptedAt != null) {
      return InvitationState.ACCEPTED;
    }
    if (withdrawnAt != null) {
      return InvitationState.WITHDRAWN;
    }
    return moment.isBefore(expiresAt) ? InvitationState.OPEN : InvitationState.EXPIRED;
  }

  /**
   * Takes it up, once.
   *
   * @throws ConflictException unless it is open
   */
  void accept(UserId user, Instant at) {
    requireOpen(at);
    acceptedAt = at;
    acceptedBy = user.value();
  }

  /**
   * Takes it back.
   *
   * @throws ConflictException unless it is open
   */
  void withdraw(Instant at) {
    requireOpen(at);
    withdrawnAt = at;
  }

  private void requireOpen(Instant at) {
    if (stateAt(at) != InvitationState.OPEN) {
      throw new ConflictException("invitation-not-open");
    }
  }
}
