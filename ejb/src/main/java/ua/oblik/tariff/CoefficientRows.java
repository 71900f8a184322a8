package ua.oblik.tariff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.metering.RegisterCode;

/** The coefficients of zones that staff prepare, as they are kept. */
@Dependent
class CoefficientRows {
  private static final String SELECT =
      "select v.*, a.issued_on as act_on, a.article from zone_version v"
          + " join tariff_act a on a.code = v.source ";

  @Inject private CustomerDatabase customer;
  @Inject private ActBook acts;

  List<CoefficientDraftView> all(String actor) {
    return customer.list(
        SELECT + "order by (v.state = 'DRAFT') desc, v.id desc limit 100", row -> view(row, actor));
  }

  Optional<CoefficientDraftView> find(long id, String actor) {
    return customer.first(SELECT + "where v.id = ?", row -> view(row, actor), id);
  }

  /** Keeps others from deciding on coefficients of such meters until the transaction ends. */
  void lock(int zones) {
    customer.list(
        "select register from zone_coefficient where zones = ? order by register, effective_from for update",
        row -> row.text("register"),
        zones);
  }

  boolean isDrafted(NewCoefficients coefficients) {
    return customer
        .first(
            "select id from zone_version where zones = ? and effective_from = ? and state = 'DRAFT'",
            row -> row.number("id"),
            coefficients.zones(),
            coefficients.from())
        .isPresent();
  }

  long insert(NewCoefficients coefficients, String actor, LocalDate today) {
    acts.keep(coefficients.act());
    long id = customer.ids("rate_version_id_seq", 1)[0];
    customer.change(
        """
        insert into zone_version (id, zones, effective_from, source, state, drafted_by, drafted_on)
        values (?, ?, ?, ?, 'DRAFT', ?, ?)
        """,
        id,
        coefficients.zones(),
        coefficients.from(),
        coefficients.act().code(),
        actor,
        today);
    coefficients
        .coefficients()
        .forEach(
            (register, coefficient) ->
                customer.change(
                    "insert into zone_version_coefficient (zone_version_id, register, coefficient) values (?, ?, ?)",
                    id,
                    register,
                    coefficient.value()));
    return id;
  }

  /** Whether coefficients of such meters are published that begin on a day or later. */
  boolean isLaterPublished(int zones, LocalDate day) {
    return customer
        .first(
            "select register from zone_coefficient where zones = ? and effective_from >= ?",
            row -> row.text("register"),
            zones,
            day)
        .isPresent();
  }

  /** Ends what is in force where the draft begins, and goes on with its coefficients. */
  void publish(CoefficientDraftView draft) {
    int registers =
        customer.change(
            """
        insert into zone_coefficient (zones, register, effective_from, period, hours, coefficient, source, confidence)
        select z.zones, z.register, ?, z.period, z.hours, c.coefficient, ?, 'read'
        from zone_coefficient z join zone_version_coefficient c on c.register = z.register and c.zone_version_id = ?
        where z.zones = ? and z.effective_until is null
        """,
            draft.from(),
            draft.act(),
            draft.id(),
            draft.zones());
    if (registers != draft.zones()) {
      throw new IllegalStateException("zones without a coefficient in force: " + draft.zones());
    }
    customer.change(
        "update zone_coefficient set effective_until = ? where zones = ? and effective_until is null and effective_from < ?",
        draft.from(),
        draft.zones(),
        draft.from());
  }

  private CoefficientDraftView view(Row row, String actor) throws SQLException {
    long id = row.number("id");
    DraftState state = row.word(DraftState.class, "state");
    return new CoefficientDraftView(
        id,
        row.small("zones"),
        row.day("effective_from"),
        parts(id),
        row.text("source"),
        row.text("article"),
        row.day("act_on"),
        state,
        row.text("drafted_by"),
        Optional.ofNullable(row.text("decided_by")),
        state == DraftState.DRAFT && !row.text("drafted_by").equals(actor));
  }

  private List<CoefficientDraftView.Part> parts(long id) {
    return customer.list(
        "select * from zone_version_coefficient where zone_version_id = ? order by register",
        row ->
            new CoefficientDraftView.Part(
                row.word(RegisterCode.class, "register"),
                new Coefficient(row.decimal("coefficient"))),
        id);
  }
}
