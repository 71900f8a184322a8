package ua.oblik.calendar;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.calendar.Timeline.Era;

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

  /** All values a parameter has had and will have, by the days each is in force on. */
  public Timeline<String> over(String name) {
    List<DatedParameter> values =
        customer
            .createNamedQuery("DatedParameter.ofName", DatedParameter.class)
            .setParameter("name", name)
            .getResultList();
    List<Era<String>> eras = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      LocalDate until = i + 1 < values.size() ? values.get(i + 1).effectiveFrom() : LocalDate.MAX;
      eras.add(
          new Era<>(new DateRange(values.get(i).effectiveFrom(), until), values.get(i).value()));
    }
    return new Timeline<>(eras);
  }

  /** The whole number in force on a day. */
  public int number(String name, LocalDate day) {
    return Integer.parseInt(text(name, day));
  }
}
