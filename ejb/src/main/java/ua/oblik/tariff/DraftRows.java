package ua.oblik.tariff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.tariff.Block;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.FixedCharge;
import ua.oblik.domain.tariff.TierPolicy;

/** The versions that staff prepare, as they are kept. */
@Dependent
class DraftRows {
  private static final String SELECT =
      """
      select v.*, a.issued_on as act_on, a.article from rate_version v
      left join tariff_act a on a.code = v.source
      where v.drafted_by is not null
      """;

  @Inject private CustomerDatabase customer;
  @Inject private RateBlocks blocks;
  @Inject private ActBook acts;

  /** What other published versions of a class stand in the way of a draft, or end with it. */
  record Neighbour(long id, SeasonOfYear season, LocalDate from, Optional<LocalDate> until) {}

  List<DraftView> all(String actor) {
    return customer.list(
        SELECT + " order by (v.state = 'DRAFT') desc, v.id desc limit 100",
        row -> view(row, actor));
  }

  Optional<DraftView> find(long id, String actor) {
    return customer.first(SELECT + " and v.id = ?", row -> view(row, actor), id);
  }

  /** Keeps others from publishing versions of a class until the transaction ends. */
  void lock(CustomerClass customerClass) {
    customer.list(
        "select id from rate_version where customer_class = ? order by id for update",
        row -> row.number("id"),
        customerClass.name());
  }

  boolean isDrafted(NewVersion version) {
    return customer
        .first(
            """
            select id from rate_version
            where customer_class = ? and effective_from = ? and season = ? and state = 'DRAFT'
            """,
            row -> row.number("id"),
            version.customerClass().name(),
            version.from(),
            version.season().name())
        .isPresent();
  }

  long insert(NewVersion version, String actor, LocalDate today) {
    acts.keep(version.act());
    long id = customer.ids("rate_version_id_seq", 1)[0];
    customer.change(
        """
        insert into rate_version (id, customer_class, effective_from, season, tier_policy, price_basis, source,
          confidence, state, minimum_kopiykas, drafted_by, drafted_on)
        values (?, ?, ?, ?, ?, ?, ?, 'read', 'DRAFT', ?, ?, ?)
        """,
        id,
        version.customerClass().name(),
        version.from(),
        version.season().name(),
        version.policy().name(),
        version.basis().name(),
        version.act().code(),
        version.minimumCharge().map(Money::kopiykas).orElse(null),
        actor,
        today);
    for (Block block : version.blocks()) {
      customer.change(
          "insert into rate_block (rate_version_id, ordinal, upto_kwh, unit_rate) values (?, ?, ?, ?)",
          id,
          block.number(),
          block.upTo().map(upTo -> upTo.kWh().intValueExact()).orElse(null),
          block.rate().hryvniaPerKWh());
    }
    for (int i = 0; i < version.fixedCharges().size(); i++) {
      FixedCharge charge = version.fixedCharges().get(i);
      customer.change(
          "insert into rate_fixed_charge (rate_version_id, ordinal, name, amount_kopiykas, per) values (?, ?, ?, ?, ?)",
          id,
          i + 1,
          charge.code(),
          charge.amount().kopiykas(),
          charge.per().name());
    }
    return id;
  }

  /** Published versions of a class that are in force on a day or later. */
  List<Neighbour> published(CustomerClass customerClass, LocalDate day) {
    return customer.list(
        """
        select id, season, effective_from, effective_until from rate_version
        where customer_class = ? and state = 'PUBLISHED' and (effective_until is null or effective_until > ?)
        """,
        row ->
            new Neighbour(
                row.number("id"),
                row.word(SeasonOfYear.class, "season"),
                row.day("effective_from"),
                Optional.ofNullable(row.day("effective_until"))),
        customerClass.name(),
        day);
  }

  /** Ends a version where a draft begins, and keeps where it had ended. */
  void end(Neighbour ended, DraftView draft) {
    customer.change(
        "insert into rate_version_end (rate_version_id, ended_by, until_before) values (?, ?, ?)",
        ended.id(),
        draft.id(),
        ended.until().orElse(null));
    customer.change(
        "update rate_version set effective_until = ? where id = ?", draft.from(), ended.id());
  }

  private DraftView view(Row row, String actor) throws SQLException {
    long id = row.number("id");
    DraftState state = row.word(DraftState.class, "state");
    CustomerClass customerClass = row.word(CustomerClass.class, "customer_class");
    LocalDate from = row.day("effective_from");
    SeasonOfYear season = row.word(SeasonOfYear.class, "season");
    return new DraftView(
        id,
        customerClass,
        from,
        season,
        state == DraftState.DRAFT ? left(customerClass, season, from) : Optional.empty(),
        row.word(TierPolicy.class, "tier_policy"),
        blocks.of(id),
        blocks.charges(id),
        row.optionalMoney("minimum_kopiykas"),
        row.text("source"),
        row.text("article"),
        row.day("act_on"),
        state,
        row.text("drafted_by"),
        Optional.ofNullable(row.text("decided_by")),
        state == DraftState.DRAFT && !row.text("drafted_by").equals(actor));
  }

  /** The other part of the year, unless it has a version of its own from the day on. */
  private Optional<SeasonOfYear> left(
      CustomerClass customerClass, SeasonOfYear season, LocalDate from) {
    return season
        .rest()
        .filter(
            rest ->
                published(customerClass, from).stream()
                    .noneMatch(version -> version.season() == rest));
  }
}
