package ua.oblik.tariff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.tariff.Block;

/** The blocks of one rate version as they are kept. */
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
}
