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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.customer.CustomerId;
import ua.oblik.customer.CustomerView;
import ua.oblik.domain.account.AccountNumber;

/** What bills and payments are posted to: opened for a customer, one day perhaps closed. */
@Entity
@Table(name = "account")
@NamedQuery(name = "Account.byNumber", query = "select a from Account a where a.number = :number")
@NamedQuery(
    name = "Account.byAlias",
    query = "select a from Account a, AccountAlias b where b.alias = :alias and b.accountId = a.id")
class Account {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_id_seq")
  @SequenceGenerator(name = "account_id_seq", sequenceName = "account_id_seq", allocationSize = 50)
  private long id;

  private AccountNumber number;

  @Column(name = "customer_id")
  private long customerId;

  @Column(name = "opened_on")
  private LocalDate openedOn;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "bill_delivery")
  private BillDelivery billDelivery;

  @Column(name = "delivery_since")
  private LocalDate deliverySince;

  @Column(name = "link_code")
  private String linkCode;

  @Version private long version;

  /** For JPA. */
  protected Account() {}

  /** Opened for a customer; bills go by e-mail to the logins that link it. */
  Account(AccountNumber number, CustomerId customer, LocalDate openedOn) {
    this.number = number;
    this.customerId = customer.value();
    this.openedOn = openedOn;
    this.billDelivery = BillDelivery.EMAIL;
    this.linkCode = LinkCodes.next();
  }

  /** Its last agreement has ended; what is owed stays owed. */
  void close(LocalDate on) {
    closedOn = on.isBefore(openedOn) ? openedOn : on;
  }

  boolean isClosed() {
    return closedOn != null;
  }

  AccountId id() {
    return new AccountId(id);
  }

  AccountNumber number() {
    return number;
  }

  CustomerId customer() {
    return new CustomerId(customerId);
  }

  String linkCode() {
    return linkCode;
  }

  /**
   * Compared in constant time. The code on paper is easily typed in the other case, in groups, or
   * with Cyrillic letters that look the same.
   */
  boolean hasLinkCode(String typed) {
    return MessageDigest.isEqual(bytes(linkCode), bytes(typed));
  }

  /** The code on the bill is good for one link. */
  void replaceLinkCode(String next) {
    linkCode = next;
  }

  BillDelivery delivery() {
    return billDelivery;
  }

  /** Since when, where the customer has chosen. */
  Optional<LocalDate> deliverySince() {
    return Optional.ofNullable(deliverySince);
  }

  void deliver(BillDelivery chosen, LocalDate on) {
    billDelivery = chosen;
    deliverySince = on;
  }

  AccountView view(CustomerView owner) {
    return new AccountView(
        id(),
        number,
        owner.id(),
        owner.name(),
        owner.email(),
        owner.language(),
        openedOn,
        closedOn,
        billDelivery == BillDelivery.EMAIL);
  }

  private static byte[] bytes(String code) {
    return AccountNumber.normalise(code).getBytes(StandardCharsets.UTF_8);
  }
}
