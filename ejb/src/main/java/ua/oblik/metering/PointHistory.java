package ua.oblik.metering;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Consumption;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;

/** The reads of one service point under one agreement, with what was consumed between them. */
final class PointHistory {
  private final SuppliedPoint supplied;
  private final Map<Long, InstalledMeter> meters;
  private final List<StoredRead> reads;
  private final Beside beside;
  private final Map<UUID, UUID> replacedBy = new HashMap<>();

  /**
   * What is kept beside reads.
   *
   * @param receipts the customer's numbers, by submission
   * @param photos submissions of the account with a photograph
   * @param settledUntil up to which day actual reads have been billed
   */
  record Beside(Map<UUID, Long> receipts, Set<UUID> photos, Optional<LocalDate> settledUntil) {}

  PointHistory(
      SuppliedPoint supplied, List<InstalledMeter> meters, List<StoredRead> reads, Beside beside) {
    this.supplied = supplied;
    this.beside = beside;
    this.meters =
        meters.stream()
            .collect(Collectors.toMap(InstalledMeter::meterId, meter -> meter, (a, b) -> b));
    this.reads = reads;
    for (StoredRead read : reads) {
      // A doubted read does not push the one before out until staff have found it right.
      if (read.replaces() != null && read.counts()) {
        replacedBy.put(read.replaces(), read.submission());
      }
    }
  }

  /** A view of each read, in no order. */
  List<ReadView> views() {
    Map<UUID, Map<RegisterCode, Energy>> consumption = consumption();
    return reads.stream()
        .filter(read -> meters.containsKey(read.meterId()))
        .map(read -> view(read, consumption.getOrDefault(read.submission(), Map.of())))
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

  /** The customer's own read that stands, of a day that no bill has settled. */
  private boolean isCorrectable(StoredRead stored) {
    return stored.read().source() == ReadSource.CUSTOMER
        && !replacedBy.containsKey(stored.submission())
        && stored.review() != ReviewState.REJECTED
        && beside.settledUntil().filter(until -> !stored.effectiveOn().isAfter(until)).isEmpty();
  }

  private ReadView view(StoredRead stored, Map<RegisterCode, Energy> consumption) {
    return new ReadView(
        stored.submission(),
        beside.receipts().get(stored.submission()),
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
        stored.review(),
        isCorrectable(stored),
        beside.photos().contains(stored.submission()));
  }
}
