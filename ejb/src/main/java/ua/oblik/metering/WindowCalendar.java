package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.oblik.account.AccountId;
import ua.oblik.database.MeterDatabase;
import ua.oblik.notice.PublicAddress;
import ua.oblik.supply.ServicePointId;

/** Which reading window is open, and whose reads it still waits for. */
@Dependent
class WindowCalendar {
  private static final String UNREAD =
      """
      select i.service_point_id from meter_installation i
      where i.service_point_id = any(?) and i.installed_on <= ?
        and (i.removed_on is null or i.removed_on > ?)
        and not exists (select from service_point_state t
          where t.service_point_id = i.service_point_id and t.state = 'DISCONNECTED'
            and t.valid_from <= ? and (t.valid_until is null or t.valid_until > ?))
        and not exists (select from read_submission s
          left join read_review v on v.submission_id = s.id
          where s.service_point_id = i.service_point_id and s.effective_on = ?
            and s.read_on between ? and ? and coalesce(v.state, 'OPEN') <> 'REJECTED')
      """;

  /** No read is effective on a 1st that is further away. */
  private static final int FURTHEST_DAYS = 15;

  @Inject private MeteringRules rules;
  @Inject private MeterDatabase meter;
  @Inject private PublicAddress site;

  Optional<WindowAhead> windowOn(LocalDate day) {
    return WindowAhead.on(day, rules.window(day));
  }

  /** Points with a meter and current whose reads for a 1st have not come. */
  Set<ServicePointId> unread(
      Map<AccountId, Set<ServicePointId>> points, LocalDate day, LocalDate first) {
    List<Long> all =
        points.values().stream()
            .flatMap(Collection::stream)
            .map(ServicePointId::value)
            .distinct()
            .toList();
    return new HashSet<>(
        meter.list(
            UNREAD,
            row -> new ServicePointId(row.number("service_point_id")),
            all,
            day,
            day,
            day,
            day,
            first,
            first.minusDays(FURTHEST_DAYS),
            first.plusDays(FURTHEST_DAYS)));
  }

  /** Where a pass is used. */
  String link(String secret) {
    return site.of("/reading?pass=" + secret);
  }
}
