package ua.oblik.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.measure.Coefficient;

/**
 * The economic equivalents of reactive power by agreement; each row holds until the next. They are
 * the point's: who follows another customer goes on with what was entered for those before, until
 * the first row of his own.
 */
@Dependent
class EquivalentRows {
  /** The rows that count for an agreement, to be narrowed down and ordered. */
  static final String COUNTING =
      """
      select g.id as agreement_id, e.agreement_id as entered_for, e.valid_from, e.equivalent, e.source
      from service_agreement g
      join service_agreement o on o.service_point_id = g.service_point_id and o.starts_on <= g.starts_on
      join reactive_equivalent e on e.agreement_id = o.id
      where not exists (select 1 from service_agreement n join reactive_equivalent l on l.agreement_id = n.id
        where n.service_point_id = o.service_point_id and n.starts_on > o.starts_on and n.starts_on <= g.starts_on
          and l.valid_from <= e.valid_from)
      """;

  @Inject private CustomerDatabase customer;

  /** Those of the agreements of accounts; an agreement that never had one is absent. */
  Map<AgreementId, Timeline<Coefficient>> of(Collection<Long> accounts) {
    Map<AgreementId, List<Era<Coefficient>>> eras = new HashMap<>();
    customer.list(
        COUNTING + " and g.account_id = any(?) order by g.id, e.valid_from desc",
        row -> {
          List<Era<Coefficient>> later =
              eras.computeIfAbsent(
                  new AgreementId(row.number("agreement_id")), id -> new ArrayList<>());
          LocalDate until =
              later.isEmpty() ? LocalDate.MAX : later.get(later.size() - 1).days().from();
          return later.add(
              new Era<>(
                  new DateRange(row.day("valid_from"), until),
                  new Coefficient(row.decimal("equivalent"))));
        },
        accounts);
    Map<AgreementId, Timeline<Coefficient>> equivalents = new HashMap<>();
    eras.forEach((agreement, own) -> equivalents.put(agreement, charged(own)));
    return equivalents;
  }

  /** An equivalent of 0 says that nothing is paid for. */
  private static Timeline<Coefficient> charged(List<Era<Coefficient>> eras) {
    return new Timeline<>(eras.stream().filter(era -> era.value().value().signum() > 0).toList());
  }
}
