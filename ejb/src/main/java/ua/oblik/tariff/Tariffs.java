package ua.oblik.tariff;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.KeptRows;
import ua.oblik.database.Row;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.tariff.Block;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.FixedCharge;
import ua.oblik.domain.tariff.PriceBasis;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.domain.tariff.TariffSource;
import ua.oblik.domain.tariff.TierPolicy;
import ua.oblik.domain.tariff.TimeOfUsePeriod;
import ua.oblik.domain.tariff.ZonePeriod;

/** The published rate schedules. Drafts of staff are left out. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Tariffs {

  private static final KeptRows<RateBook> BOOK = new KeptRows<>("tariff");

  @Inject private CustomerDatabase customer;

  /** All published versions of all classes, past ones included, and the zone coefficients. */
  public RateBook book() {
    return BOOK.get(customer, this::read);
  }

  private RateBook read() {
    Map<Long, List<Block>> blocks = blocks();
    Map<Long, List<FixedCharge>> charges = fixedCharges();
    Map<CustomerClass, List<RateVersion>> schedules = new EnumMap<>(CustomerClass.class);
    customer.list(
        "select * from rate_version where state = 'PUBLISHED' order by customer_class, effective_from, season",
        row ->
            schedules
                .computeIfAbsent(
                    row.word(CustomerClass.class, "customer_class"), c -> new ArrayList<>())
                .add(version(row, blocks, charges)));
    return new RateBook(schedules, zonePeriods());
  }

  private Map<Long, List<Block>> blocks() {
    Map<Long, List<Block>> blocks = new HashMap<>();
    customer.list(
        """
        select rate_version_id, ordinal, upto_kwh, unit_rate from rate_block
        order by rate_version_id, ordinal
        """,
        row ->
            blocks
                .computeIfAbsent(row.number("rate_version_id"), id -> new ArrayList<>())
                .add(block(row)));
    return blocks;
  }

  private Map<Long, List<FixedCharge>> fixedCharges() {
    Map<Long, List<FixedCharge>> charges = new HashMap<>();
    customer.list(
        """
        select rate_version_id, name, amount_kopiykas, per from rate_fixed_charge
        order by rate_version_id, ordinal
        """,
        row ->
            charges
                .computeIfAbsent(row.number("rate_version_id"), id -> new ArrayList<>())
                .add(
                    new FixedCharge(
                        row.text("name"),
                        row.money("amount_kopiykas"),
                        row.word(FixedCharge.Per.class, "per"))));
    return charges;
  }

  private List<ZonePeriod> zonePeriods() {
    return customer.list(
        "select * from zone_coefficient order by zones, register, effective_from",
        row ->
            new ZonePeriod(
                row.range("effective_from", "effective_until"),
                row.small("zones"),
                row.word(RegisterCode.class, "register"),
                row.word(TimeOfUsePeriod.class, "period"),
                row.text("hours"),
                new Coefficient(row.decimal("coefficient")),
                new TariffSource(row.text("source"), row.text("confidence"))));
  }

  private static RateVersion version(
      Row row, Map<Long, List<Block>> blocks, Map<Long, List<FixedCharge>> charges)
      throws SQLException {
    long id = row.number("id");
    return new RateVersion(
        id,
        row.range("effective_from", "effective_until"),
        row.word(SeasonOfYear.class, "season").days(),
        row.word(TierPolicy.class, "tier_policy"),
        row.word(PriceBasis.class, "price_basis"),
        blocks.getOrDefault(id, List.of()),
        charges.getOrDefault(id, List.of()),
        row.optionalMoney("minimum_kopiykas"),
        new TariffSource(row.text("source"), row.text("confidence")));
  }

  private static Block block(Row row) throws SQLException {
    var upTo = row.optionalNumber("upto_kwh");
    return new Block(
        row.small("ordinal"),
        upTo.isPresent() ? Optional.of(Energy.ofKWh(upTo.getAsLong())) : Optional.empty(),
        new UnitRate(row.decimal("unit_rate")));
  }
}
