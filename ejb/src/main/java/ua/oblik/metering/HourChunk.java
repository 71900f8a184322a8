package ua.oblik.metering;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.HourVolume;
import ua.oblik.filing.ImportRow;
import ua.oblik.filing.ImportWork;
import ua.oblik.filing.RowOutcome;
import ua.oblik.supply.ServicePoints;

/**
 * Takes a chunk of imported hours: what is new is stored beside what was known of the hour, with
 * what became of each row, in one transaction over both schemas.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HourChunk {

  @Inject private MeterPlaces places;
  @Inject private ServicePoints points;
  @Inject private HourRows rows;
  @Inject private ImportWork work;

  /** Takes the hours, beside whoever begins it; the answer is how many they were. */
  @Asynchronous
  public Future<Integer> take(UUID id, int file, List<ImportedHour> hours) {
    MeterPlaces.Found found = places.of(hours);
    points.lock(found.points());
    HourRows.Known known = rows.known(file, found.points(), hours);
    List<ImportRow> told = new ArrayList<>(hours.size());
    for (ImportedHour hour : hours) {
      Verdict verdict =
          hour.volume()
              .map(volume -> judge(hour, volume, found, known))
              .orElseGet(() -> new Verdict(RowOutcome.REJECTED, hour.fault()));
      told.add(row(hour, verdict));
    }
    rows.store(known);
    work.keep(id, told);
    return new AsyncResult<>(told.size());
  }

  /** What becomes of a row, and why if it is not simply taken. */
  private record Verdict(RowOutcome outcome, String reason) {}

  private static Verdict judge(
      ImportedHour hour, HourVolume volume, MeterPlaces.Found found, HourRows.Known known) {
    MeterPlaces.Answer meant = found.meant(hour, volume.hour().day());
    if (meant.place().isEmpty()) {
      return new Verdict(RowOutcome.REJECTED, meant.refusal());
    }
    return switch (known.add(meant.place().get(), volume)) {
      case NEW -> new Verdict(RowOutcome.ACCEPTED, "");
      case CORRECTION -> new Verdict(RowOutcome.ACCEPTED, "HOUR_CORRECTED");
      case KNOWN -> new Verdict(RowOutcome.DUPLICATE, "HOUR_BEFORE");
      case CONTRADICTION -> new Verdict(RowOutcome.REJECTED, "HOUR_TWICE");
    };
  }

  private static ImportRow row(ImportedHour hour, Verdict verdict) {
    return new ImportRow(
        hour.row(),
        hour.line(),
        verdict.outcome(),
        verdict.reason(),
        "",
        (hour.point() + " " + hour.meter()).strip(),
        Money.ZERO,
        "");
  }
}
