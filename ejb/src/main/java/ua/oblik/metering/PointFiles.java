package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
    ServicePointId id = point.id();
    List<InstalledMeter> meters = records.meters(List.of(id)).get(id);
    Optional<BilledMark> mark = Optional.ofNullable(records.marks(List.of(id)).get(id));
    List<StoredRead> reads =
        meters.isEmpty()
            ? List.of()
            : records.reads(Map.of(id, MeasuredPoints.horizon(meters, mark))).get(id);
    return new PointFile(point, meters, mark, StoredRead.standing(reads));
  }
}
