package ua.oblik.metering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Consumption;
import ua.oblik.domain.metering.RegisterCode;

/** The reads of one service point under one agreement, with what was consumed between them. */
final class PointHistory {
  private final SuppliedPoint supplied;
  private final Map<Long, InstalledMeter> meters;
  private final List<StoredRead> reads;
  private final Map<UUID, UUID> replacedBy = new HashMap<>();

  PointHistory(SuppliedPoint supplied, List<InstalledMeter> meters, List<StoredRead> reads) {
    this.supplied = supplied;
    this.meters =
        meters.stream()
            .collect(Collectors.toMap(InstalledMeter::meterId, meter -> meter, (a, b) -> b));
    this.reads = reads;
    for (StoredRead read : reads) {
      if (read.replaces() != null) {
        replacedBy.put(read.replaces(), read.submission());
      }
    }
  }

  /** A view of each read, in no order. */
  List<ReadView> views(Map<UUID, Long> receipts) {
    Map<UUID, Map<RegisterCode, Energy>> consumption = consumption();
    return reads.stream()
        .filter(read -> meters.containsKey(read.meterId()))
        .map(
            read ->
                view(
                    read,
                    receipts.get(read.submission()),
                    consumption.getOrDefault(read.submission(), Map.of())))
        .toList();
  }

  private Map<UUID, Map<RegisterCode, Energy>> consumption() {
    Map<UUID, Map<RegisterCode, Energy>> found = new HashMap<>();
    Map<Long, StoredRead> before = new HashMap<>();
    for (StoredRead read : StoredRead.standing(reads)) {
      if (read.counts() && meters.containsKey(read.meterId())) {
        Optional.ofNullable(before.put(read.meterId(), read))
            .flatMap(
                last ->
                    Consumption.between(
                        meters.get(read.meterId()).plate(), last.asRuled(), read.asRuled()))
            .ifPresent(volumes -> found.put(read.submission(), volumes));
      }
    }
    return found;
  }

  private ReadView view(StoredRead stored, Long receiptNo, Map<RegisterCode, Energy> consumption) {
    return new ReadView(
        stored.submission(),
        receiptNo,
        supplied.point().code(),
        meters.get(stored.meterId()).plate().serial(),
        stored.readOn(),
        stored.effectiveOn(),
        stored.values(),
        consumption,
        stored.read().source(),
        stored.read().quality(),
        stored.read().rolledOver(),
        stored.record().actor(),
        stored.record().today(),
        stored.replaces(),
        replacedBy.get(stored.submission()),
        stored.review());
  }
}
