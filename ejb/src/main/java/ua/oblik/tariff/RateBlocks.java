package ua.oblik.tariff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.tariff.Block;
import ua.oblik.domain.tariff.FixedCharge;

/** What one rate version is made of, as it is kept: blocks, and charges beside the energy. */
@Dependent
class RateBlocks {

  @Inject private CustomerDatabase customer;

  /** In their order. */
  List<Block> of(long version) {
    return customer.list(
        "select ordinal, upto_kwh, unit_rate from rate_block where rate_version_id = ? order by ordinal",
        row -> {
          var upTo = row.optionalNumber("upto_kwh");
          return new Block(
              row.small("ordinal"),
              upTo.isPresent() ? Optional.of(Energy.ofKWh(upTo.getAsLong())) : Optional.empty(),
              new UnitRate(row.decimal("unit_rate")));
        },
        version);
  }

  /** Charges beside the energy, in their order. */
  List<FixedCharge> charges(long version) {
    return customer.list(
        "select * from rate_fixed_charge where rate_version_id = ? order by ordinal",
        row ->
            new FixedCharge(
                row.text("name"),
                row.money("amount_kopiykas"),
                row.word(FixedCharge.Per.class, "per")),
        version);
  }
}
