package ua.oblik.metering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.ReadValidation.Doubt;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.supply.ServicePointView;

/**
 * A read found fit to be stored, with what it was compared with.
 *
 * @param point where
 * @param meter which meter was read
 * @param effectiveOn the day it counts for
 * @param read as it will be stored
 * @param consumption since the last read, multiplied
 * @param doubt why staff look at it first; empty if it counts at once
 * @param last the read it was compared with
 * @param replaces the read it corrects
 * @param stored the same read, if it has been stored before
 */
record JudgedRead(
    ServicePointView point,
    InstalledMeter meter,
    LocalDate effectiveOn,
    MeterRead read,
    Map<RegisterCode, Energy> consumption,
    Optional<Doubted> doubt,
    Optional<MeterRead> last,
    Optional<StoredRead> replaces,
    Optional<StoredRead> stored) {

  /**
   * Why a read is doubted.
   *
   * @param reasons all of them
   * @param limit what could have been drawn, or the threshold
   */
  record Doubted(List<Doubt> reasons, Energy limit) {}

  /** Whether that register went through zero. */
  boolean rolledOver(RegisterCode register) {
    return read.rolledOver()
        && last.filter(before -> before.value(register).compareTo(read.value(register)) > 0)
            .isPresent();
  }

  Acceptable acceptable() {
    return new Acceptable(
        point.id(),
        meter.plate().serial(),
        read,
        effectiveOn,
        consumption,
        doubt.map(Doubted::reasons).orElse(List.of()),
        replaces.map(StoredRead::asRuled));
  }
}
