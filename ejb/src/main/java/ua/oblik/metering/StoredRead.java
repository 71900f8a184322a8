package ua.oblik.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;

/**
 * A submission with its register values as the database keeps it.
 *
 * @param submission its key
 * @param meterId the meter it was taken from
 * @param effectiveOn the day it counts for
 * @param read date, values, source and the quality it was stored with
 * @param rolledOver registers that had gone through zero
 * @param replaces the submission it corrects; null for a first one
 * @param record who wrote it, and when
 * @param review how its review stands; null if it never was questionable
 */
record StoredRead(
    UUID submission,
    long meterId,
    LocalDate effectiveOn,
    MeterRead read,
    Set<RegisterCode> rolledOver,
    UUID replaces,
    Stamp record,
    ReviewState review) {

  /** By date; of one date the one from the most trusted source, then the latest, comes last. */
  static final Comparator<StoredRead> IN_TIME =
      Comparator.comparing((StoredRead stored) -> stored.read().readOn())
          .thenComparing(stored -> stored.read().source() == ReadSource.CUSTOMER ? 0 : 1)
          .thenComparing(stored -> stored.record().at());

  /** Whether it may be billed: valid, or questionable and released by staff. */
  boolean counts() {
    return review == null ? read.isActual() : review == ReviewState.RELEASED;
  }

  LocalDate readOn() {
    return read.readOn();
  }

  Map<RegisterCode, Energy> values() {
    return read.values();
  }

  Instant recordedAt() {
    return record.at();
  }

  /** The read as the rules see it: a released one is valid. */
  MeterRead asRuled() {
    return counts() && !read.isActual()
        ? new MeterRead(
            read.readOn(), read.values(), read.source(), ReadQuality.VALID, read.rolledOver())
        : read;
  }

  /**
   * Those that stand: nothing that counts replaces them and staff have not rejected them. Of one
   * meter and date only the last in {@link #IN_TIME} stands.
   */
  static List<StoredRead> standing(List<StoredRead> all) {
    Set<UUID> replaced =
        all.stream()
            .filter(stored -> stored.replaces() != null && stored.counts())
            .map(StoredRead::replaces)
            .collect(Collectors.toSet());
    Map<String, StoredRead> byMeterAndDate = new HashMap<>();
    all.stream()
        .filter(stored -> !replaced.contains(stored.submission()))
        .filter(stored -> stored.review() != ReviewState.REJECTED)
        .sorted(IN_TIME)
        .forEach(stored -> byMeterAndDate.put(stored.slot(), stored));
    return byMeterAndDate.values().stream().sorted(IN_TIME).toList();
  }

  /** What only one standing read can hold; a questionable one never drives out one that counts. */
  private String slot() {
    return meterId + " " + readOn() + " " + counts();
  }
}
