package ua.oblik.web.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.RegisterCode;

/**
 * Values per register in JSON: {@code {"T1": 1320, "T2": 661}}, in kilowatt-hours; of reactive
 * energy, R1 and R2, in kvarh.
 */
final class Registers {

  private Registers() {}

  static Map<String, BigDecimal> kWh(Map<RegisterCode, Energy> values) {
    Map<String, BigDecimal> kWh = new LinkedHashMap<>();
    new TreeMap<>(values).forEach((register, value) -> kWh.put(register.name(), value.kWh()));
    return kWh;
  }
}
