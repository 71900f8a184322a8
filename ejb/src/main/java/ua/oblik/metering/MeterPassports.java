package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.supply.ServicePointView;

/** Shows customers the passports of their meters. */
@Stateless
public class MeterPassports {
  @PersistenceContext(unitName = "meter")
  private EntityManager meter;

  @Inject private AccountAccess access;
  @Inject private SuppliedPoints supplied;
  @Inject private BusinessClock clock;

  /**
   * The meters of an account while it was supplied by them: those in place first, then the old
   * ones.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public List<MeterPassport> of(AccountNumber number) {
    AccountId account = access.require(number, AccessLevel.VIEW);
    LocalDate today = clock.today();
    return supplied.of(account).stream()
        .flatMap(point -> passports(point, today))
        .distinct()
        .sorted(
            Comparator.comparing(MeterPassport::inPlace)
                .thenComparing(MeterPassport::installedOn)
                .reversed())
        .toList();
  }

  private Stream<MeterPassport> passports(SuppliedPoint supplied, LocalDate today) {
    return meter
        .createNamedQuery("MeterInstallation.ofPoint", MeterInstallation.class)
        .setParameter("point", supplied.point().id().value())
        .getResultStream()
        .filter(installation -> overlaps(installation, supplied.agreement().period()))
        .map(installation -> passport(installation, supplied.point(), today));
  }

  private static boolean overlaps(MeterInstallation installation, DateRange period) {
    return installation.installedOn().isBefore(period.until())
        && (installation.removedOn() == null || installation.removedOn().isAfter(period.from()));
  }

  private static MeterPassport passport(
      MeterInstallation installation, ServicePointView point, LocalDate today) {
    Meter meter = installation.meter();
    return new MeterPassport(
        point.code(),
        point.address(),
        new MeterSerial(meter.serial()),
        meter.model(),
        meter.digits(),
        meter.multiplier(),
        meter.registers().stream().sorted().toList(),
        meter.madeIn(),
        installation.installedOn(),
        installation.removedOn(),
        meter.verification(today),
        meter.seals());
  }
}
