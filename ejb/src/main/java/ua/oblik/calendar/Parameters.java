package ua.oblik.calendar;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.calendar.DatedParameters.Dated;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.KeptRows;
import ua.oblik.database.ListSelect;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.listing.ListQuery;

/** Rules kept as dated data by staff: the value in force on a day. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
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

  private static final KeptRows<DatedParameters> ALL = new KeptRows<>("parameter");

  @Inject private CustomerDatabase database;

  /**
   * The text in force on a day.
   *
   * @throws IllegalStateException if the parameter has no value then, which is a fault of the
   *     installation
   */
  public String text(String name, LocalDate day) {
    return all()
        .on(name, day)
        .orElseThrow(() -> new IllegalStateException("no parameter " + name + " on " + day));
  }

  /** The texts in force on a day of all parameters, by their names: one question for many. */
  public Map<String, String> on(LocalDate day) {
    return all().on(day);
  }

  /** All values a parameter has had and will have, by the days each is in force on. */
  public Timeline<String> over(String name) {
    return all().over(name);
  }

  /** The act or decision behind the value in force on a day; empty if it has none. */
  public Optional<String> source(String name, LocalDate day) {
    return all().source(name, day);
  }

  /** The whole number in force on a day. */
  public int number(String name, LocalDate day) {
    return Integer.parseInt(text(name, day));
  }

  /** All of them with all their days, in one question. */
  public DatedParameters all() {
    return ALL.get(database, this::read);
  }

  /** The latest first: each value is in force until the one that was read before it begins. */
  private DatedParameters read() {
    Map<String, List<Era<Dated>>> eras = new HashMap<>();
    database.list(
        "select name, effective_from, value, source from parameter order by name, effective_from desc",
        row -> {
          List<Era<Dated>> later = eras.computeIfAbsent(row.text("name"), n -> new ArrayList<>());
          LocalDate until =
              later.isEmpty() ? LocalDate.MAX : later.get(later.size() - 1).days().from();
          return later.add(
              new Era<>(
                  new DateRange(row.day("effective_from"), until),
                  new Dated(row.text("value"), row.text("source"))));
        });
    Map<String, Timeline<Dated>> values = new HashMap<>();
    eras.forEach((name, own) -> values.put(name, new Timeline<>(own)));
    return new DatedParameters(values);
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
