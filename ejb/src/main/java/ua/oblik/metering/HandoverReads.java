package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.ReadValidation.Confirmation;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.supply.ServicePointId;

/** Takes the reads that agreements begin, end and change with. Who may is the caller's to say. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class HandoverReads {
  @Inject private SuppliedPoints supplied;
  @Inject private PointFiles files;
  @Inject private MeteringRules rules;
  @Inject private Submissions submissions;
  @Inject private BusinessClock clock;
  @Inject private ControllerVisits visits;

  /** Whether an actual read of the point counts for exactly that day. */
  public boolean known(AccountId account, ServicePointId point, LocalDate on) {
    return standing(files.open(of(account, point).point()), on).isPresent();
  }

  /** Asks controllers for the read of a day on which a customer leaves or another follows. */
  public void await(ServicePointId point, LocalDate on) {
    LocalDate today = clock.today();
    visits.raise(point, VisitReason.HANDOVER_UNREAD, on.isAfter(today) ? on : today);
  }

  /**
   * Stores a read. One that counts for the day already and says the same serves.
   *
   * @throws RefusedException if it is wrong, or odd and not checked: {@code read-...}
   */
  public void take(AccountId account, AgreedRead wanted) {
    SuppliedPoint at = of(account, wanted.point());
    PointFile file = files.open(at.point());
    visits.settle(wanted.point(), VisitReason.HANDOVER_UNREAD);
    if (standing(file, wanted.on()).filter(read -> says(read, wanted.values())).isPresent()) {
      return;
    }
    LocalDate today = clock.today();
    IntakeRules inForce =
        new IntakeRules(rules.window(today), rules.limits(today), rules.estimation(today));
    Examination examination =
        new ReadExaminer(file, at.household(wanted.on()), inForce, today, ReadSource.HANDOVER)
            .examine(
                new ReadSubmission(
                    wanted.on(),
                    wanted.values(),
                    wanted.checked() ? Confirmation.BY_CHECKING : Set.of(),
                    Optional.empty()));
    JudgedRead judged =
        examination.judged().orElseThrow(() -> refusal(examination.notTaken().orElseThrow()));
    if (judged.doubt().isPresent() && !wanted.checked()) {
      throw doubtful(judged);
    }
    submissions.store(account, undoubted(judged));
  }

  private SuppliedPoint of(AccountId account, ServicePointId point) {
    return supplied.of(account).stream()
        .filter(each -> each.point().id().equals(point))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new NotFoundException("service-point-not-found"));
  }

  private Optional<MeterRead> standing(PointFile file, LocalDate on) {
    return MeasuredPoints.spans(file.meters(), file.standing()).stream()
        .flatMap(span -> span.boundaries(rules.window(clock.today())).stream())
        .filter(boundary -> boundary.effectiveOn().equals(on))
        .map(boundary -> boundary.read())
        .reduce((earlier, later) -> later);
  }

  private static boolean says(MeterRead read, Map<RegisterCode, String> typed) {
    return read.values().keySet().equals(typed.keySet())
        && read.values().entrySet().stream()
            .allMatch(
                value -> value.getValue().toString().equals(typed.get(value.getKey()).strip()));
  }

  /** What staff have checked counts at once. */
  static JudgedRead undoubted(JudgedRead judged) {
    MeterRead read = judged.read();
    return judged.doubt().isEmpty()
        ? judged
        : new JudgedRead(
            judged.point(),
            judged.meter(),
            judged.effectiveOn(),
            new MeterRead(
                read.readOn(), read.values(), read.source(), ReadQuality.VALID, read.rolledOver()),
            judged.consumption(),
            Optional.empty(),
            judged.last(),
            judged.replaces(),
            judged.stored());
  }

  static RefusedException doubtful(JudgedRead judged) {
    return new RefusedException("read-doubtful", RegisterCode.sumOfActive(judged.consumption()));
  }

  static RefusedException refusal(NotTaken notTaken) {
    if (notTaken instanceof ConfirmationNeeded asked) {
      return new RefusedException(
          asked.isBesideUsual() ? "read-unusual" : "read-above-power",
          asked.total(),
          asked.expected().volume().nearestKWh());
    }
    Refused refused = (Refused) notTaken;
    return new RefusedException(
        refused.reason().code(),
        refused.entered().<Object>map(value -> value).orElse(""),
        refused.last().<Object>map(value -> value).orElse(""),
        refused.lastOn().<Object>map(day -> day).orElse(""));
  }
}
