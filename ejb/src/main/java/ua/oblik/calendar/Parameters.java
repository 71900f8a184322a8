package ua.oblik.calendar;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.ListSelect;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.listing.ListQuery;

/** Rules kept as dated data by staff: the value in force on a day. */
@Stateless
public class Parameters {
  private static final ListSelect<ParameterView> LIST =
      new ListSelect<>(
              "p.*",
              "parameter p",
              "p.name, p.effective_from desc",
              row ->
                  new ParameterView(
                      row.text("name"),
                      row.day("effective_from"),
                      row.text("value"),
                      row.text("source"),
                      row.text("confidence")))
          .sort("parameter", "p.name")
          .sort("effectiveFrom", "p.effective_from")
          .contains("p.name", "p.value", "p.source");

  @Inject private CustomerDatabase database;

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

  /** The texts in force on a day of all parameters, by their names: one question for many. */
  public Map<String, String> on(LocalDate day) {
    Map<String, String> inForce = new HashMap<>();
    database.list(
        """
        select distinct on (name) name, value from parameter where effective_from <= ?
        order by name, effective_from desc
        """,
        row -> Optional.ofNullable(inForce.put(row.text("name"), row.text("value"))),
        day);
    return inForce;
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

  /** The act or decision behind the value in force on a day; empty if it has none. */
  public Optional<String> source(String name, LocalDate day) {
    return customer
        .createNamedQuery("DatedParameter.inForce", DatedParameter.class)
        .setParameter("name", name)
        .setParameter("day", day)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(DatedParameter::source);
  }

  /** The whole number in force on a day. */
  public int number(String name, LocalDate day) {
    return Integer.parseInt(text(name, day));
  }

  /** All parameters with all their days, those of one name together, the latest first. */
  public List<ParameterView> find(ListQuery query) {
    return LIST.rows(database, query);
  }

  /** How many they are. */
  public long count(ListQuery query) {
    return LIST.count(database, query);
  }
}
