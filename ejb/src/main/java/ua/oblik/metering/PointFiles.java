package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.supply.ServicePointId;
import ua.oblik.supply.ServicePointView;

/** Opens the files of service points. */
@Dependent
class PointFiles {
  @Inject private PointRecords records;

  /** The file of a point, as far back as it matters. */
  PointFile open(ServicePointView point) {
    return open(List.of(point)).get(point.id());
  }

  /** The files of many points, in as many statements as one. */
  Map<ServicePointId, PointFile> open(Collection<ServicePointView> points) {
    List<ServicePointId> ids = points.stream().map(ServicePointView::id).toList();
    Map<ServicePointId, List<InstalledMeter>> meters = records.meters(ids);
    Map<ServicePointId, BilledMark> marks = records.marks(ids);
    Map<ServicePointId, List<StoredRead>> reads =
        records.reads(MeasuredPoints.horizons(LocalDate.MAX, meters, marks));
    Map<ServicePointId, PointFile> files = new HashMap<>();
    for (ServicePointView point : points) {
      files.put(
          point.id(),
          new PointFile(
              point,
              meters.get(point.id()),
              Optional.ofNullable(marks.get(point.id())),
              StoredRead.standing(reads.getOrDefault(point.id(), List.of()))));
    }
    return files;
  }
}
