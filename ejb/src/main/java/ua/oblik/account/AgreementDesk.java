package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.customer.CustomerId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Turnstile;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.supply.ServicePointId;

/**
 * Concludes, changes and ends service agreements. Terms are versions laid end to end: one that has
 * been said stays. Whether the day is right and what is to be billed is the caller's matter.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AgreementDesk {
  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private AccountBook book;
  @Inject private CustomerDatabase database;
  @Inject private Turnstile turnstile;

  /**
   * One agreement.
   *
   * @throws NotFoundException if there is none
   */
  public Agreement get(AgreementId id) {
    return locked(id).view();
  }

  /** Ends an agreement; its account is closed if no other is in force. */
  public void end(AgreementId id, LocalDate on) {
    ServiceAgreement agreement = locked(id);
    agreement.end(on);
    agreement
        .newestTerms()
        .filter(terms -> terms.view().validity().isOpen())
        .ifPresent(terms -> terms.end(on));
    customer.flush();
    if (isLast(agreement.account())) {
      book.lock(agreement.account()).close(on);
    }
    customer.flush();
  }

  /**
   * From a day on the agreement says something else.
   *
   * @throws ConflictException if a household would become a legal entity or the other way round
   */
  public void change(AgreementId id, LocalDate from, Terms terms) {
    ServiceAgreement agreement = locked(id);
    requireSameKind(agreement.account(), terms);
    agreement.newestTerms().ifPresent(newest -> newest.end(from));
    customer.flush();
    customer.persist(new TermVersion(id, from, terms));
    customer.flush();
    customer.clear();
  }

  /**
   * Concludes an agreement without an end.
   *
   * @throws ConflictException if the point is supplied under another one, the account is closed, or
   *     its other agreements are of the other kind: a household's or a legal entity's
   */
  public AgreementId conclude(
      AccountId account, ServicePointId point, LocalDate from, Terms terms) {
    if (book.lock(account).isClosed()) {
      throw new ConflictException("agreement-account-closed");
    }
    requireSameKind(account, terms);
    boolean taken =
        database
            .first(
                """
                select id from service_agreement where service_point_id = ?
                  and daterange(starts_on, ends_on) && daterange(?, null)
                """,
                row -> row.number("id"),
                point.value(),
                from)
            .isPresent();
    if (taken) {
      throw new ConflictException("agreement-point-taken");
    }
    ServiceAgreement agreement = new ServiceAgreement(account, point, from);
    customer.persist(agreement);
    customer.flush();
    customer.persist(new TermVersion(agreement.id(), from, terms));
    customer.flush();
    customer.clear();
    return agreement.id();
  }

  /** Opens an account under the next free number. */
  public AccountId open(CustomerId owner, LocalDate on) {
    turnstile.enter("account numbers");
    long last =
        database
            .first("select max(number)::bigint as last from account", row -> row.number("last"))
            .orElse(0L);
    AccountNumber next =
        AccountNumber.of(String.format("%0" + AccountNumber.LENGTH + "d", last + 1));
    Account account = new Account(next, owner, on);
    customer.persist(account);
    customer.flush();
    return account.id();
  }

  /** Rates with VAT and net rates cannot share a bill, and one account has one bill. */
  private void requireSameKind(AccountId account, Terms wanted) {
    boolean differs =
        database
            .list(
                """
                select distinct t.customer_class from agreement_term t
                join service_agreement g on g.id = t.agreement_id where g.account_id = ?
                """,
                row -> row.word(CustomerClass.class, "customer_class"),
                account.value())
            .stream()
            .anyMatch(known -> known.isHousehold() != wanted.customerClass().isHousehold());
    if (differs) {
      throw new ConflictException("agreement-kind-differs");
    }
  }

  private boolean isLast(AccountId account) {
    return customer
        .createNamedQuery("ServiceAgreement.ofAccount", ServiceAgreement.class)
        .setParameter("account", account.value())
        .getResultStream()
        .noneMatch(ServiceAgreement::isOpen);
  }

  private ServiceAgreement locked(AgreementId id) {
    ServiceAgreement agreement =
        customer.find(ServiceAgreement.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (agreement == null) {
      throw new NotFoundException("agreement-not-found");
    }
    return agreement;
  }
}
