package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.metering.ReadSource;

/** Opens what a submission is to be examined against, and has it examined. */
@Dependent
class ReadJudge {
  @Inject private PointFiles files;
  @Inject private MeteringRules rules;
  @Inject private BusinessClock clock;

  /** Examines reads of the one point they can be meant for. */
  Examination examine(List<SuppliedPoint> meant, ReadSubmission submission) {
    if (meant.isEmpty()) {
      return Examination.refused(ReadRefusal.NO_AGREEMENT);
    }
    if (meant.size() > 1) {
      return Examination.refused(ReadRefusal.POINT_NOT_CHOSEN);
    }
    SuppliedPoint supplied = meant.get(0);
    LocalDate today = clock.today();
    IntakeRules inForce =
        new IntakeRules(rules.window(today), rules.limits(today), rules.estimation(today));
    return new ReadExaminer(
            files.open(supplied.point()),
            supplied.household(submission.readOn()),
            inForce,
            today,
            ReadSource.CUSTOMER)
        .examine(submission);
  }
}
