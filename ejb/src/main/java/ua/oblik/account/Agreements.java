package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Tells the service agreements of an account. */
@Stateless
public class Agreements {
  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  /** All agreements an account has or had, in order of their start. */
  public List<Agreement> of(AccountId account) {
    return customer
        .createNamedQuery("ServiceAgreement.ofAccount", ServiceAgreement.class)
        .setParameter("account", account.value())
        .getResultStream()
        .map(ServiceAgreement::view)
        .toList();
  }
}
