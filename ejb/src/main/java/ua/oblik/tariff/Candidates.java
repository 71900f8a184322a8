package ua.oblik.tariff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ua.oblik.NotFoundException;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.PriceBasis;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.domain.tariff.TariffSource;
import ua.oblik.domain.tariff.TierPolicy;

/** Drafts of rate versions and of coefficients, whole: what a rehearsal rates with. */
@Stateless
public class Candidates {

  @Inject private CustomerDatabase customer;
  @Inject private RateBlocks blocks;

  /** The drafts, the newest first. */
  public List<Candidate> all() {
    Stream<Candidate> rates =
        customer
            .list(
                "select * from rate_version where state = 'DRAFT' order by id desc limit 100",
                this::rates)
            .stream();
    Stream<Candidate> coefficients =
        customer
            .list(
                "select * from zone_version where state = 'DRAFT' order by id desc limit 100",
                this::coefficients)
            .stream();
    return Stream.concat(rates, coefficients)
        .sorted(Comparator.comparingLong(Candidate::id).reversed())
        .toList();
  }

  /**
   * One of them, also when it has been decided since.
   *
   * @throws NotFoundException if there is no draft of that id
   */
  public Candidate get(long id) {
    Optional<Candidate> rates =
        customer.first("select * from rate_version where id = ?", this::rates, id);
    return rates
        .or(() -> customer.first("select * from zone_version where id = ?", this::coefficients, id))
        .orElseThrow(() -> new NotFoundException("tariff-draft-not-found"));
  }

  private Candidate coefficients(Row row) throws SQLException {
    long id = row.number("id");
    Map<RegisterCode, Coefficient> coefficients = new EnumMap<>(RegisterCode.class);
    customer.list(
        "select register, coefficient from zone_version_coefficient where zone_version_id = ?",
        each ->
            coefficients.put(
                each.word(RegisterCode.class, "register"),
                new Coefficient(each.decimal("coefficient"))),
        id);
    return new Candidate.Coefficients(
        id, row.small("zones"), row.day("effective_from"), coefficients, row.text("source"));
  }

  private Candidate rates(Row row) throws SQLException {
    long id = row.number("id");
    return new Candidate.Rates(
        id,
        row.word(CustomerClass.class, "customer_class"),
        row.day("effective_from"),
        new RateVersion(
            id,
            row.range("effective_from", "effective_until"),
            row.word(SeasonOfYear.class, "season").days(),
            row.word(TierPolicy.class, "tier_policy"),
            row.word(PriceBasis.class, "price_basis"),
            blocks.of(id),
            blocks.charges(id),
            row.optionalMoney("minimum_kopiykas"),
            new TariffSource(row.text("source"), row.text("confidence"))));
  }
}
