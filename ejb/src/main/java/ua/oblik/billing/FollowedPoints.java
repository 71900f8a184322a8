package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.billing.AgreementInput;
import ua.oblik.metering.BilledMark;
import ua.oblik.supply.ServicePointId;

/**
 * Service points that somebody left: whoever followed may be billed further there. A late bill of
 * the one who left does not set back how far the point is billed.
 */
@Dependent
class FollowedPoints {

  @Inject private CustomerDatabase customer;

  /** The marks that say how far their points are billed, whoever is supplied there. */
  Collection<BilledMark> newest(Collection<BilledMark> marks, Collection<BillingCase> cases) {
    List<Long> left = left(cases);
    if (left.isEmpty()) {
      return marks;
    }
    Map<ServicePointId, LocalDate> billed = new HashMap<>();
    customer.list(
        """
        select a.service_point_id, max(upper(l.period)) as billed_until
        from service_agreement a join live_segment l on l.agreement_id = a.id
        where a.service_point_id = any(?) group by a.service_point_id
        """,
        row ->
            billed.put(new ServicePointId(row.number("service_point_id")), row.day("billed_until")),
        left);
    return marks.stream()
        .filter(
            mark ->
                !mark.billedUntil().isBefore(billed.getOrDefault(mark.point(), mark.billedUntil())))
        .toList();
  }

  private static List<Long> left(Collection<BillingCase> cases) {
    List<Long> left = new ArrayList<>();
    for (BillingCase of : cases) {
      for (AgreementInput agreement : of.input().agreements()) {
        if (!agreement.inForce().isOpen()) {
          left.add(of.points().get(agreement.id()).point().value());
        }
      }
    }
    return left;
  }
}
