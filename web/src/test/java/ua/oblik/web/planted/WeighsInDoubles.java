package ua.oblik.web.planted;

import java.math.BigDecimal;

/** A page that shows kilowatt-hours by way of a double. */
public class WeighsInDoubles {
  String shown(BigDecimal kWh) {
    return String.valueOf(kWh.doubleValue());
  }
}
