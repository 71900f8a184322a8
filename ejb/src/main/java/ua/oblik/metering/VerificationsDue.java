package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import ua.oblik.database.MeterDatabase;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.notice.PublicAddress;
import ua.oblik.supply.ServicePointId;

/** Meters in place whose verification ends soon. */
@Dependent
class VerificationsDue {
  @Inject private MeterDatabase meter;
  @Inject private PublicAddress site;

  /**
   * A meter whose verification ends.
   *
   * @param serial its number
   * @param nextOn the last day the verification is good for
   */
  record Due(String serial, LocalDate nextOn) {}

  /** Those that end between a day and so many days later. */
  Map<ServicePointId, Due> within(Collection<ServicePointId> points, LocalDate day, int days) {
    Map<ServicePointId, Due> found = new HashMap<>();
    meter.list(
        """
        select i.service_point_id, m.serial, m.next_verification_on
        from meter_installation i join meter m on m.id = i.meter_id
        where i.service_point_id = any(?) and i.installed_on <= ?
          and (i.removed_on is null or i.removed_on > ?) and m.next_verification_on between ? and ?
        """,
        row ->
            found.put(
                new ServicePointId(row.number("service_point_id")),
                new Due(row.text("serial"), row.day("next_verification_on"))),
        points.stream().map(ServicePointId::value).toList(),
        day,
        day,
        day,
        day.plusDays(days));
    return found;
  }

  /** Where the passport of the meter is. */
  String link(AccountNumber number) {
    return site.of("/portal/meter?account=" + number);
  }
}
