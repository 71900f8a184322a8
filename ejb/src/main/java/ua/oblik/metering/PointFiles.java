package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.supply.ServicePointId;
import ua.oblik.supply.ServicePointView;

/** Opens the files of service points. */
@Dependent
class PointFiles {
  @Inject private PointRecords records;
  @Inject private PlainReads plain;
  @Inject private BusinessClock clock;

  /** The file of a point, as far back as it matters. */
  PointFile open(ServicePointView point) {
    Known known = known(List.of(point));
    return known.file(point, records.reads(known.since()).get(point.id()));
  }

  /**
   * The files of many points, in as many statements as one. Of a point whose registers tell all, it
   * is not told who recorded its reads, and when.
   */
  Map<ServicePointId, PointFile> open(Collection<ServicePointView> points) {
    Known known = known(points);
    Map<ServicePointId, List<StoredRead>> reads =
        plain.of(known.since(), clock.today().plusYears(1), known.meters());
    Map<ServicePointId, LocalDate> rest = new HashMap<>(known.since());
    rest.keySet().removeAll(reads.keySet());
    Map<ServicePointId, List<StoredRead>> corrected = records.reads(rest);
    Map<ServicePointId, PointFile> files = new HashMap<>();
    for (ServicePointView point : points) {
      List<StoredRead> standing = reads.get(point.id());
      files.put(
          point.id(),
          standing == null
              ? known.file(point, corrected.get(point.id()))
              : known.standing(point, standing));
    }
    return files;
  }

  private Known known(Collection<ServicePointView> points) {
    List<ServicePointId> ids = points.stream().map(ServicePointView::id).toList();
    Map<ServicePointId, List<InstalledMeter>> meters = records.meters(ids);
    Map<ServicePointId, BilledMark> marks = records.marks(ids);
    return new Known(meters, marks, MeasuredPoints.horizons(LocalDate.MAX, meters, marks));
  }

  /**
   * What is known of points before their reads are.
   *
   * @param since from when on reads matter; a point that never had a meter has no such day
   */
  private record Known(
      Map<ServicePointId, List<InstalledMeter>> meters,
      Map<ServicePointId, BilledMark> marks,
      Map<ServicePointId, LocalDate> since) {

    PointFile file(ServicePointView point, List<StoredRead> all) {
      return standing(point, all == null ? List.of() : StoredRead.standing(all));
    }

    PointFile standing(ServicePointView point, List<StoredRead> standing) {
      return new PointFile(
          point, meters.get(point.id()), Optional.ofNullable(marks.get(point.id())), standing);
    }
  }
}
