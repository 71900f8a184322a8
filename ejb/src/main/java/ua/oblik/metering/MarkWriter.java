package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import ua.oblik.database.MeterDatabase;
import ua.oblik.database.RowCopy;
import ua.oblik.supply.ServicePointId;

/** Writes what billing leaves behind: as many statements for a thousand points as for one. */
@Dependent
class MarkWriter {

  /** In the order of points, so that two transactions cannot wait for each other. */
  private static final String MARK =
      """
      insert into billed_mark
        (service_point_id, billed_until, actual_until, bill_no, provisional_in_a_row)
      select * from unnest(?, ?, ?, ?, ?) order by 1
      on conflict (service_point_id) do update set
        billed_until = excluded.billed_until, actual_until = excluded.actual_until,
        bill_no = excluded.bill_no, provisional_in_a_row = excluded.provisional_in_a_row,
        version = billed_mark.version + 1
      """;

  private static final String RAISE =
      """
      insert into controller_visit (service_point_id, reason, raised_on)
      select point, 'PROLONGED_ESTIMATION', ? from unnest(?) as p (point)
      on conflict (service_point_id, reason) where closed_on is null do nothing
      """;

  private static final String CLOSE =
      """
      update controller_visit set closed_on = ?
      where service_point_id = any (?) and reason = 'PROLONGED_ESTIMATION' and closed_on is null
      """;

  @Inject private MeterDatabase meter;

  void mark(Collection<BilledMark> marks) {
    if (marks.isEmpty()) {
      return;
    }
    List<BilledMark> ordered =
        marks.stream().sorted(Comparator.comparing(BilledMark::point)).toList();
    meter.change(
        MARK,
        ids(ordered.stream().map(BilledMark::point).toList()),
        ordered.stream().map(BilledMark::billedUntil).toList(),
        ordered.stream().map(BilledMark::actualUntil).toList(),
        ordered.stream().map(BilledMark::billNo).toList(),
        ordered.stream().map(mark -> (long) mark.provisionalInARow()).toList());
  }

  void forget(Collection<ServicePointId> points) {
    meter.change("delete from billed_mark where service_point_id = any (?)", ids(points));
  }

  void estimates(Collection<StoredEstimate> estimates) {
    RowCopy rows =
        RowCopy.into(
            "estimate",
            "period_from",
            "id",
            "period_until",
            "service_point_id",
            "register",
            "energy_wh",
            "rule",
            "bill_no");
    long[] ids = meter.ids("estimate_id_seq", estimates.size());
    int next = 0;
    for (StoredEstimate estimate : estimates) {
      rows.row(
          estimate.days().from(),
          ids[next++],
          estimate.days().until(),
          estimate.point(),
          estimate.register(),
          estimate.energy(),
          estimate.rule(),
          estimate.billNo());
    }
    meter.append(rows);
  }

  void raiseVisits(Collection<ServicePointId> points, LocalDate today) {
    forPoints(RAISE, points, today);
  }

  void closeVisits(Collection<ServicePointId> points, LocalDate today) {
    forPoints(CLOSE, points, today);
  }

  private void forPoints(String sql, Collection<ServicePointId> points, LocalDate today) {
    if (!points.isEmpty()) {
      meter.change(sql, today, ids(points));
    }
  }

  private static List<Long> ids(Collection<ServicePointId> points) {
    return points.stream().map(ServicePointId::value).toList();
  }
}
