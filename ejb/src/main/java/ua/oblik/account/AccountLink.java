package ua.oblik.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import ua.oblik.identity.UserId;

/** That a login sees an account, in which role, and how it was proved. */
@Entity
@Table(name = "account_link")
@IdClass(AccountLink.Key.class)
@NamedQuery(
    name = "AccountLink.ofUser",
    query = "select l from AccountLink l where l.userId = :user order by l.linkedOn, l.accountId")
@NamedQuery(
    name = "AccountLink.ofAccount",
    query =
        "select l from AccountLink l where l.accountId = :account order by l.linkedOn, l.userId")
class AccountLink {
  @Id
  @Column(name = "user_id")
  private long userId;

  @Id
  @Column(name = "account_id")
  private long accountId;

  @Enumerated(EnumType.STRING)
  private AccountRole role;

  @Column(name = "own_name")
  private String ownName;

  @Column(name = "linked_on")
  private LocalDate linkedOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "proved_by")
  private LinkedBy provedBy;

  @Version private long version;

  /** For JPA. */
  protected AccountLink() {}

  AccountLink(Key key, AccountRole role, LinkedBy provedBy, LocalDate linkedOn) {
    this.userId = key.userId();
    this.accountId = key.accountId();
    this.role = role;
    this.provedBy = provedBy;
    this.linkedOn = linkedOn;
  }

  UserId user() {
    return new UserId(userId);
  }

  AccountId account() {
    return new AccountId(accountId);
  }

  AccountRole role() {
    return role;
  }

  String ownName() {
    return ownName;
  }

  LocalDate linkedOn() {
    return linkedOn;
  }

  void change(AccountRole to) {
    role = to;
  }

  void name(String chosen) {
    ownName = chosen;
  }

  /** Key of a link. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private long userId;
    private long accountId;

    /** For JPA. */
    protected Key() {}

    Key(UserId user, AccountId account) {
      this.userId = user.value();
      this.accountId = account.value();
    }

    long userId() {
      return userId;
    }

    long accountId() {
      return accountId;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && userId == key.userId && accountId == key.accountId;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(31 * userId + accountId);
    }
  }
}
