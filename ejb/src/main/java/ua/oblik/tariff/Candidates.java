package ua.oblik.tariff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import ua.oblik.NotFoundException;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.PriceBasis;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.domain.tariff.TariffSource;
import ua.oblik.domain.tariff.TierPolicy;

/** Drafts of rate versions, whole: what a rehearsal rates with. */
@Stateless
public class Candidates {

  @Inject private CustomerDatabase customer;
  @Inject private RateBlocks blocks;

  /** The drafts, the newest first. */
  public List<Candidate> all() {
    return customer.list(
        "select * from rate_version where state = 'DRAFT' order by id desc limit 100",
        this::candidate);
  }

  /**
   * One of them, also when it has been decided since.
   *
   * @throws NotFoundException if there is no version of that id
   */
  public Candidate get(long id) {
    return customer
        .first("select * from rate_version where id = ?", this::candidate, id)
        .orElseThrow(() -> new NotFoundException("tariff-draft-not-found"));
  }

  private Candidate candidate(Row row) throws SQLException {
    long id = row.number("id");
    return new Candidate(
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
