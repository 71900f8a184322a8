package ua.oblik.billing;

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
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.account.AccountId;
import ua.oblik.billing.OrderBook.Ending;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.identity.UserId;

/**
 * A customer's order of a bill: made with the reads it is to be calculated from, it waits for the
 * night and ends issued, parked, changed, or with nothing to bill. An account has one open order of
 * its customer at most; the bill that ends an agreement is ordered beside it.
 */
@Entity
@Table(name = "bill_order")
@NamedQuery(
    name = "BillOrder.openOfAccount",
    query =
        "select o from BillOrder o where o.accountId = :account and o.agreementId is null and o.state = ua.oblik.billing.OrderState.ORDERED")
@NamedQuery(
    name = "BillOrder.ofAccount",
    query = "select o from BillOrder o where o.accountId = :account order by o.id desc")
@NamedQuery(
    name = "BillOrder.openOfAgreement",
    query =
        "select o from BillOrder o where o.agreementId = :agreement and o.billUntil = :until"
            + " and o.state = ua.oblik.billing.OrderState.ORDERED")
@NamedQuery(
    name = "BillOrder.madeWith",
    query =
        "select o from BillOrder o where o.accountId = :account and o.submissionId = :submission"
            + " and o.state in (ua.oblik.billing.OrderState.ORDERED, ua.oblik.billing.OrderState.ISSUED)"
            + " order by o.id desc")
@NamedQuery(
    name = "BillOrder.due",
    query =
        "select o.id from BillOrder o where o.state = ua.oblik.billing.OrderState.ORDERED and o.orderedOn <= :day order by o.id")
@NamedQuery(
    name = "BillOrder.dueBefore",
    query =
        "select o.id from BillOrder o where o.state = ua.oblik.billing.OrderState.ORDERED and o.orderedOn <= :day and o.billUntil < :end order by o.id")
class BillOrder {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bill_order_id_seq")
  @SequenceGenerator(
      name = "bill_order_id_seq",
      sequenceName = "bill_order_id_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "agreement_id")
  private Long agreementId;

  @Column(name = "submission_id")
  private UUID submissionId;

  @Column(name = "ordered_on")
  private LocalDate orderedOn;

  @Column(name = "ordered_by")
  private long orderedBy;

  @Column(name = "bill_until")
  private LocalDate billUntil;

  @Column(name = "preview_total_kopiykas")
  private Money previewTotal;

  @Enumerated(EnumType.STRING)
  private OrderState state;

  @Column(name = "bill_no")
  private Long billNo;

  @Version private long version;

  /** For JPA. */
  protected BillOrder() {}

  BillOrder(AccountId account, Terms terms, Money previewTotal, Placed placed) {
    this.accountId = account.value();
    this.submissionId = terms.submission().orElse(null);
    this.billUntil = terms.until();
    this.previewTotal = previewTotal;
    this.orderedBy = placed.by().value();
    this.orderedOn = placed.on();
    this.state = OrderState.ORDERED;
  }

  /** The order of a bill that ends an agreement or its terms. */
  static BillOrder ending(AccountId account, Ending ending, Money previewTotal, UserId by) {
    BillOrder order =
        new BillOrder(
            account,
            new Terms(ending.until(), Optional.empty()),
            previewTotal,
            new Placed(by, ending.issueOn()));
    order.agreementId = ending.agreement().value();
    return order;
  }

  /**
   * What makes two orders the same.
   *
   * @param until the effective date of the reads
   * @param submission the reads, if they came with the order
   */
  record Terms(LocalDate until, Optional<UUID> submission) {}

  /** Who placed an order, and on which business day. */
  record Placed(UserId by, LocalDate on) {}

  void issue(BillNumber number) {
    end(OrderState.ISSUED);
    billNo = number.value();
  }

  void park() {
    end(OrderState.PARKED);
  }

  void findChanged() {
    end(OrderState.CHANGED);
  }

  void findNothing() {
    end(OrderState.NOTHING_TO_BILL);
  }

  void cancel() {
    end(OrderState.CANCELLED);
  }

  BillOrderId id() {
    return new BillOrderId(id);
  }

  AccountId account() {
    return new AccountId(accountId);
  }

  /** The agreement whose days its bill ends; empty for a customer's order. */
  Optional<AgreementId> ending() {
    return Optional.ofNullable(agreementId).map(AgreementId::new);
  }

  LocalDate orderedOn() {
    return orderedOn;
  }

  LocalDate billUntil() {
    return billUntil;
  }

  Money previewTotal() {
    return previewTotal;
  }

  OrderState state() {
    return state;
  }

  /** The key of its bill. */
  String billKey() {
    return "order:" + id;
  }

  OrderView view(AccountNumber number) {
    return new OrderView(
        id(),
        number,
        orderedOn,
        billUntil,
        previewTotal,
        state,
        Optional.ofNullable(billNo).map(BillNumber::new));
  }

  private void end(OrderState outcome) {
    if (state != OrderState.ORDERED) {
      throw new IllegalStateException("order " + id + " is " + state);
    }
    state = outcome;
  }
}
