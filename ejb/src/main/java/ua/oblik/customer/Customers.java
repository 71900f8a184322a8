package ua.oblik.customer;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ua.oblik.NotFoundException;
import ua.oblik.database.CustomerDatabase;

/** Looks customers up. Who may look is for the caller to say. */
@Stateless
public class Customers {
  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private CustomerDatabase database;

  /**
   * One customer.
   *
   * @throws NotFoundException if there is none of that key
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public CustomerView get(CustomerId id) {
    Customer found = customer.find(Customer.class, id.value());
    if (found == null) {
      throw new NotFoundException("customer-not-found");
    }
    return found.view();
  }

  /**
   * Enters a new customer. A legal entity that is known by its code already is the one that is
   * known: its name and address stay as they are.
   */
  public CustomerId register(NewCustomer wanted) {
    if (wanted instanceof NewCustomer.Firm firm) {
      Optional<CustomerId> known = known(firm);
      if (known.isPresent()) {
        return known.get();
      }
    }
    Customer entered =
        wanted instanceof NewCustomer.Firm firm
            ? new LegalEntity(firm)
            : new Person((NewCustomer.Person) wanted);
    customer.persist(entered);
    customer.flush();
    return entered.id();
  }

  private Optional<CustomerId> known(NewCustomer.Firm firm) {
    return customer
        .createQuery("select e from LegalEntity e where e.edrpou = :code", LegalEntity.class)
        .setParameter("code", firm.edrpou().value())
        .getResultStream()
        .map(Customer::id)
        .findFirst();
  }

  /** The names of several, for a list. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<CustomerId, String> names(Collection<CustomerId> ids) {
    Map<CustomerId, String> names = new HashMap<>();
    database.list(
        """
        select c.id, coalesce(l.full_name, concat_ws(' ', p.family_name, p.given_name, p.patronymic)) as name
        from customer c left join person p on p.id = c.id left join legal_entity l on l.id = c.id
        where c.id = any(?)
        """,
        row -> names.put(new CustomerId(row.number("id")), row.text("name")),
        ids.stream().map(CustomerId::value).toList());
    return names;
  }

  /** Several at once, in two statements however many there are. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<CustomerId, CustomerView> of(Collection<CustomerId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<Long> keys = ids.stream().map(CustomerId::value).distinct().toList();
    return customer
        .createQuery("select c from Customer c where c.id in :keys", Customer.class)
        .setParameter("keys", keys)
        .getResultStream()
        .map(Customer::view)
        .collect(Collectors.toMap(CustomerView::id, view -> view));
  }
}
