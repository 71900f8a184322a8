package ua.oblik.customer;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ua.oblik.NotFoundException;

/** Looks customers up. Who may look is for the caller to say. */
@Stateless
public class Customers {
  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  /**
   * One customer.
   *
   * @throws NotFoundException if there is none of that key
   */
  public CustomerView get(CustomerId id) {
    Customer found = customer.find(Customer.class, id.value());
    if (found == null) {
      throw new NotFoundException("customer-not-found");
    }
    return found.view();
  }

  /** Several at once, in two statements however many there are. */
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
