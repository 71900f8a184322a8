package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.account.AccountClue;
import ua.oblik.database.MeterDatabase;
import ua.oblik.supply.ServicePointId;

/** Finds accounts by the serial of a meter that is or was in place at their points. */
@Stateless
public class MeterSerialClue implements AccountClue {
  @Inject private MeterDatabase meter;

  @Override
  public List<ServicePointId> points(String typed, int most) {
    return meter.list(
        """
        select distinct i.service_point_id from meter m
          join meter_installation i on i.meter_id = m.id
        where upper(m.serial) = upper(?) limit ?
        """,
        row -> new ServicePointId(row.number("service_point_id")),
        typed.replaceAll("\\s", ""),
        most);
  }
}
