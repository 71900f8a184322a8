package ua.oblik.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ua.oblik.NotFoundException;
import ua.oblik.customer.CustomerId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.UserId;

/** Accounts, their other numbers and their links as they are stored. */
@Dependent
class AccountBook {
  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private CustomerDatabase database;

  Account get(AccountId id) {
    return found(customer.find(Account.class, id.value()));
  }

  Account lock(AccountId id) {
    return found(customer.find(Account.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<Account> find(AccountNumber number) {
    return customer
        .createNamedQuery("Account.byNumber", Account.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  /** By an old or a system operator's number, as typed. */
  Optional<Account> findByAlias(String typed) {
    return customer
        .createNamedQuery("Account.byAlias", Account.class)
        .setParameter("alias", AccountNumber.normalise(typed))
        .getResultStream()
        .findFirst();
  }

  Map<AccountId, Account> of(Collection<AccountId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return customer
        .createQuery("select a from Account a where a.id in :keys", Account.class)
        .setParameter("keys", ids.stream().map(AccountId::value).toList())
        .getResultStream()
        .collect(Collectors.toMap(Account::id, account -> account));
  }

  Optional<AccountLink> link(UserId user, AccountId account) {
    return Optional.ofNullable(
        customer.find(AccountLink.class, new AccountLink.Key(user, account)));
  }

  /** The account of a number that a login may use to that extent: a question every page asks. */
  Optional<AccountId> linked(UserId user, AccountNumber number, AccessLevel level) {
    return database
        .first(
            """
            select a.id, l.role from account a join account_link l on l.account_id = a.id
            where a.number = ? and l.user_id = ?
            """,
            row ->
                row.word(AccountRole.class, "role").allows(level)
                    ? Optional.of(new AccountId(row.number("id")))
                    : Optional.<AccountId>empty(),
            number.value(),
            user.value())
        .flatMap(found -> found);
  }

  /** An account of a login: what its name in a list is made of. */
  record OwnAccount(
      AccountNumber number,
      CustomerId customer,
      String ownName,
      AccountRole role,
      boolean household) {}

  /** All accounts of a login in the order of linking, as far as they are written. */
  List<OwnAccount> accountsOf(UserId user) {
    return database.list(
        """
        select a.number, a.customer_id, l.own_name, l.role, not exists (
          select 1 from service_agreement g join agreement_term t on t.agreement_id = g.id
          where g.account_id = a.id and t.customer_class = 'LEGAL_ENTITY') as household
        from account_link l join account a on a.id = l.account_id where l.user_id = ? order by l.linked_on, a.id
        """,
        row ->
            new OwnAccount(
                AccountNumber.of(row.text("number")),
                new CustomerId(row.number("customer_id")),
                row.text("own_name"),
                row.word(AccountRole.class, "role"),
                row.flag("household")),
        user.value());
  }

  List<AccountLink> linksOf(UserId user) {
    return customer
        .createNamedQuery("AccountLink.ofUser", AccountLink.class)
        .setParameter("user", user.value())
        .getResultList();
  }

  List<AccountLink> linksOf(AccountId account) {
    return customer
        .createNamedQuery("AccountLink.ofAccount", AccountLink.class)
        .setParameter("account", account.value())
        .getResultList();
  }

  Circle circleOf(AccountId account) {
    return new Circle(
        linksOf(account).stream().collect(Collectors.toMap(AccountLink::user, AccountLink::role)));
  }

  void add(AccountLink link) {
    customer.persist(link);
  }

  void add(LinkAttempt attempt) {
    customer.persist(attempt);
  }

  /** Failed attempts of a login since a moment, latest first. */
  List<Instant> failuresOf(UserId user, Instant since) {
    return customer
        .createNamedQuery("LinkAttempt.failuresOfUser", Instant.class)
        .setParameter("user", user.value())
        .setParameter("since", since)
        .getResultList();
  }

  /** Failed attempts on a number without a login since a moment, latest first. */
  List<Instant> failuresOfStrangers(String number, Instant since) {
    return customer
        .createNamedQuery("LinkAttempt.failuresOfStrangers", Instant.class)
        .setParameter("number", number)
        .setParameter("since", since)
        .getResultList();
  }

  /** Failed attempts on a number since a moment, whichever login made them, latest first. */
  List<Instant> failuresOn(String number, Instant since) {
    return customer
        .createNamedQuery("LinkAttempt.failuresOnNumber", Instant.class)
        .setParameter("number", number)
        .setParameter("since", since)
        .getResultList();
  }

  void add(LinkRequest request) {
    customer.persist(request);
  }

  /** Locked: a request is decided once. */
  LinkRequest request(long id) {
    LinkRequest request = customer.find(LinkRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (request == null) {
      throw new NotFoundException("link-request-not-found");
    }
    return request;
  }

  void remove(AccountLink link) {
    customer.remove(link);
  }

  private static Account found(Account account) {
    if (account == null) {
      throw new NotFoundException("account-not-found");
    }
    return account;
  }
}
