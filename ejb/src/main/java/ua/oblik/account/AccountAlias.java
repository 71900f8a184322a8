package ua.oblik.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Another number that an account is known by: its old one, or the system operator's. */
@Entity
@Table(name = "account_alias")
class AccountAlias {
  @Id private String alias;

  @Column(name = "account_id")
  private long accountId;

  /** For JPA. */
  protected AccountAlias() {}
}
