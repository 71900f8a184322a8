package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccountId;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Consumption;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.RegisterCode;

/**
 * Staff correct a read that stands, billed or not: a new read takes its place, both are kept. What
 * was billed on the old one is the caller's matter.
 */
@Stateless
public class ReadCorrections {
  @Inject private WorklistStaff staff;
  @Inject private SuppliedPoints supplied;
  @Inject private PointFiles files;
  @Inject private Submissions submissions;

  /**
   * Puts the right values in the place of the wrong ones.
   *
   * @throws NotFoundException if the account has no such point, meter or read, or the caller does
   *     not work on worklists
   * @throws ConflictException if the values are incomplete, the same, or out of order with the
   *     reads before and after
   */
  public CorrectedRead correct(AccountId account, ReadCorrection wanted) {
    staff.require();
    SuppliedPoint at =
        supplied.of(account).stream()
            .filter(each -> each.point().code().equals(wanted.point()))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("read-not-found"));
    supplied.lock(List.of(at));
    PointFile file = files.open(at.point());
    InstalledMeter meter =
        file.meters().stream()
            .filter(each -> each.plate().serial().equals(wanted.meter()))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("read-not-found"));
    StoredRead wrong =
        file.last(meter, wanted.readOn(), stored -> !stored.readOn().equals(wanted.readOn()))
            .orElseThrow(() -> new NotFoundException("read-not-found"));
    submissions.store(
        account, judged(file, meter, wrong, wanted), staff.stamp().actor(), wanted.reason());
    return new CorrectedRead(at.point().id(), wrong.effectiveOn());
  }

  private static JudgedRead judged(
      PointFile file, InstalledMeter meter, StoredRead wrong, ReadCorrection wanted) {
    if (!wanted.values().keySet().equals(wrong.values().keySet())) {
      throw new ConflictException("read-correction-incomplete");
    }
    if (wanted.values().equals(wrong.values())) {
      throw new ConflictException("read-correction-unchanged");
    }
    MeterRead right =
        new MeterRead(
            wrong.readOn(),
            wanted.values(),
            wrong.read().source(),
            ReadQuality.EDITED,
            wrong.read().rolledOver());
    Predicate<StoredRead> itself = wrong::equals;
    Optional<MeterRead> last = file.last(meter, wrong.readOn(), itself).map(StoredRead::asRuled);
    Optional<MeterRead> next = file.next(meter, wrong.readOn(), itself).map(StoredRead::asRuled);
    Map<RegisterCode, Energy> consumption =
        last.map(before -> between(meter, before, right)).orElse(Map.of());
    next.ifPresent(after -> between(meter, right, after));
    return new JudgedRead(
        file.point(),
        meter,
        wrong.effectiveOn(),
        right,
        consumption,
        Optional.empty(),
        last,
        Optional.of(wrong),
        Optional.empty());
  }

  private static Map<RegisterCode, Energy> between(
      InstalledMeter meter, MeterRead opening, MeterRead closing) {
    return Consumption.between(meter.plate(), opening, closing)
        .orElseThrow(() -> new ConflictException("read-correction-out-of-order"));
  }
}
