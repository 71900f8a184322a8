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

/** The economic equivalents of reactive power by agreement; each row holds until the next. */
@Dependent
class EquivalentRows {
  @Inject private CustomerDatabase customer;

  /** Those of the agreements of accounts; an agreement that never had one is absent. */
  Map<AgreementId, Timeline<Coefficient>> of(Collection<Long> accounts) {
    Map<AgreementId, List<Era<Coefficient>>> eras = new HashMap<>();
    customer.list(
        """
        select e.agreement_id, e.valid_from, e.equivalent from reactive_equivalent e
        join service_agreement a on a.id = e.agreement_id
        where a.account_id = any(?) order by e.agreement_id, e.valid_from desc
        """,
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
