package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.ReadValidation;
import ua.oblik.domain.metering.ReadValidation.Confirmation;

/**
 * Puts a meter in the place of another: the old one is read when it is removed, the new one when it
 * is installed, both on the day. Who may is the caller's to say.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class MeterExchanges {
  @Inject private SuppliedPoints supplied;
  @Inject private PointFiles files;
  @Inject private MeteringRules rules;
  @Inject private MeterStock stock;
  @Inject private BusinessClock clock;
  @Inject private Submissions submissions;

  /**
   * Exchanges the meter of a point of the account.
   *
   * @param removal what the old meter shows
   * @throws RefusedException if a read is wrong, or odd and not checked: {@code read-...}
   * @throws ConflictException if the new meter hangs elsewhere, or the old one was read later
   */
  public void exchange(AccountId account, AgreedRead removal, ExchangedMeter next) {
    SuppliedPoint at =
        supplied.of(account).stream()
            .filter(each -> each.point().id().equals(removal.point()))
            .reduce((earlier, later) -> later)
            .orElseThrow(() -> new NotFoundException("service-point-not-found"));
    PointFile file = files.open(at.point());
    InstalledMeter old =
        file.meterOn(removal.on())
            .filter(meter -> meter.inPlace().from().isBefore(removal.on()))
            .orElseThrow(() -> new ConflictException("meter-not-in-place"));
    if (file.next(old, removal.on(), read -> false).isPresent()) {
      throw new ConflictException("meter-read-after-exchange");
    }
    LocalDate today = clock.today();
    IntakeRules inForce =
        new IntakeRules(rules.window(today), rules.limits(today), rules.estimation(today));
    boolean household = at.household(removal.on());
    Examination taken =
        new ReadExaminer(file, household, inForce, today, ReadSource.REMOVAL)
            .examine(
                new ReadSubmission(
                    removal.on(),
                    removal.values(),
                    removal.checked() ? Confirmation.BY_CHECKING : Set.of(),
                    Optional.empty()));
    JudgedRead removed =
        taken.judged().orElseThrow(() -> HandoverReads.refusal(taken.notTaken().orElseThrow()));
    if (removed.doubt().isPresent() && !removal.checked()) {
      throw HandoverReads.doubtful(removed);
    }
    MeterRead shown = shown(file, next, household, removal.on());
    submissions.store(account, HandoverReads.undoubted(removed));
    InstalledMeter installed = stock.install(file.point().id(), old, next, removal.on());
    submissions.store(account, first(file, installed, shown));
  }

  /** What the new meter shows; a refusal names it, since the form has the old one's values too. */
  private MeterRead shown(PointFile file, ExchangedMeter next, boolean household, LocalDate on) {
    ReadValidation.Outcome outcome =
        ReadValidation.judge(
            new ReadValidation.Entered(on, next.values(), Set.of()),
            ReadSource.INSTALLATION,
            new ReadValidation.Known(
                next.plate(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                file.point().contractedWatts(),
                household),
            rules.limits(clock.today()),
            clock.today());
    if (outcome instanceof ReadValidation.Accepted accepted) {
      return accepted.read();
    }
    throw new RefusedException("meter-new-values");
  }

  private static JudgedRead first(PointFile file, InstalledMeter meter, MeterRead shown) {
    return new JudgedRead(
        file.point(),
        meter,
        shown.readOn(),
        shown,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
