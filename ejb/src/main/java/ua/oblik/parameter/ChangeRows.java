package ua.oblik.parameter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;

/** Changes of parameters as they are kept, and the values they bring. */
@Dependent
class ChangeRows {
  private static final int LATEST = 100;

  @Inject private CustomerDatabase customer;

  /**
   * A change as it is entered.
   *
   * @param parameter of what
   * @param from the first day
   * @param value checked
   * @param reason the act or decision behind it
   */
  record Wanted(KnownParameter parameter, LocalDate from, String value, String reason) {}

  List<ParameterChange> latest(String actor) {
    return customer.list(
        "select * from parameter_change order by (state = 'DRAFT') desc, id desc limit " + LATEST,
        row -> view(row, actor));
  }

  long waitingForOthersThan(String actor) {
    return customer
        .first(
            "select count(*) as rows from parameter_change where state = 'DRAFT' and drafted_by <> ?",
            row -> row.number("rows"),
            actor)
        .orElseThrow();
  }

  Optional<ParameterChange> find(long id, String actor) {
    return customer.first(
        "select * from parameter_change where id = ? for update", row -> view(row, actor), id);
  }

  /** Whether the parameter has a value from that very day on, or one that waits. */
  boolean isTaken(KnownParameter parameter, LocalDate from) {
    return customer
        .first(
            """
            select 1 as one from parameter where name = ? and effective_from = ?
            union all
            select 1 from parameter_change where name = ? and effective_from = ? and state = 'DRAFT'
            """,
            row -> row.number("one"),
            parameter.word(),
            from,
            parameter.word(),
            from)
        .isPresent();
  }

  long enter(Wanted wanted, String actor, LocalDate today) {
    long id = customer.ids("parameter_change_id_seq", 1)[0];
    customer.change(
        """
        insert into parameter_change (id, name, effective_from, value, reason, takes_two, state, drafted_by, drafted_on)
        values (?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?)
        """,
        id,
        wanted.parameter().word(),
        wanted.from(),
        wanted.value(),
        wanted.reason(),
        wanted.parameter().takesTwo(),
        actor,
        today);
    return id;
  }

  void decide(ParameterChange change, ChangeState state, String actor, LocalDate today) {
    customer.change(
        "update parameter_change set state = ?, decided_by = ?, decided_on = ? where id = ?",
        state.name(),
        actor,
        today,
        change.id());
    if (state == ChangeState.PUBLISHED) {
      customer.change(
          "insert into parameter (name, effective_from, value, source, confidence) values (?, ?, ?, ?, 'read')",
          change.parameter().word(),
          change.from(),
          change.value(),
          change.reason());
    }
  }

  private static ParameterChange view(Row row, String actor) throws SQLException {
    KnownParameter parameter = KnownParameter.of(row.text("name")).orElseThrow();
    ChangeState state = row.word(ChangeState.class, "state");
    String drafter = row.text("drafted_by");
    return new ParameterChange(
        row.number("id"),
        parameter,
        row.day("effective_from"),
        row.text("value"),
        row.text("reason"),
        state,
        drafter,
        Optional.ofNullable(row.text("decided_by")),
        state == ChangeState.DRAFT && !(parameter.takesTwo() && drafter.equals(actor)));
  }
}
