package ua.oblik.calendar;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;

/** Rules kept as dated data by staff: the value in force on a day. */
@Stateless
public class Parameters {
  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  /**
   * The text in force on a day.
   *
   * @throws IllegalStateException if the parameter has no value then, which is a fault of the
   *     installation
   */
  public String text(String name, LocalDate day) {
    return customer
        .createNamedQuery("DatedParameter.inForce", DatedParameter.class)
        .setParameter("name", name)
        .setParameter("day", day)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no parameter " + name + " on " + day))
        .value();
  }

  /** The whole number in force on a day. */
  public int number(String name, LocalDate day) {
    return Integer.parseInt(text(name, day));
  }
}
