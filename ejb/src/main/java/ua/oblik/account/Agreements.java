package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.PriceGroup;
import ua.oblik.supply.ServicePointId;

/** Tells the service agreements of an account. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Agreements {
  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private CustomerDatabase database;

  /** All agreements an account has or had, in order of their start. */
  public List<Agreement> of(AccountId account) {
    return customer
        .createNamedQuery("ServiceAgreement.ofAccount", ServiceAgreement.class)
        .setParameter("account", account.value())
        .getResultStream()
        .map(ServiceAgreement::view)
        .toList();
  }

  /** The points that accounts are supplied at on a day; accounts without one are absent. */
  public Map<AccountId, Set<ServicePointId>> pointsOn(
      Collection<AccountId> accounts, LocalDate day) {
    Map<AccountId, Set<ServicePointId>> points = new TreeMap<>();
    database.list(
        """
        select account_id, service_point_id from service_agreement
        where account_id = any(?) and starts_on <= ? and (ends_on is null or ends_on > ?)
        """,
        row ->
            points
                .computeIfAbsent(new AccountId(row.number("account_id")), id -> new TreeSet<>())
                .add(new ServicePointId(row.number("service_point_id"))),
        accounts.stream().map(AccountId::value).toList(),
        day,
        day);
    return points;
  }

  /** Whose prices accounts pay on a day by their agreements; accounts without one are absent. */
  public Map<AccountId, Set<PriceGroup>> pricedOn(Collection<AccountId> accounts, LocalDate day) {
    Map<AccountId, Set<PriceGroup>> groups = new TreeMap<>();
    database.list(
        """
        select distinct a.account_id, t.customer_class, t.zones
        from service_agreement a join agreement_term t on t.agreement_id = a.id
        where a.account_id = any(?) and a.starts_on <= ? and (a.ends_on is null or a.ends_on > ?)
          and t.valid_from <= ? and (t.valid_until is null or t.valid_until > ?)
        """,
        row ->
            groups
                .computeIfAbsent(new AccountId(row.number("account_id")), id -> new TreeSet<>())
                .add(
                    new PriceGroup(
                        row.word(CustomerClass.class, "customer_class"), row.small("zones"))),
        accounts.stream().map(AccountId::value).toList(),
        day,
        day,
        day,
        day);
    return groups;
  }
}
