package ua.oblik.config.demo;

import java.time.LocalDate;
import java.util.UUID;
import ua.oblik.domain.metering.MeterRead;

/**
 * A read as it came in.
 *
 * @param id of the submission
 * @param number of the read at its point, from 0
 * @param meter the meter read
 * @param read its values
 * @param effectiveOn the date it counts for
 * @param submittedOn the business date it came in on
 */
record ReadStory(
    UUID id,
    int number,
    MeterStory meter,
    MeterRead read,
    LocalDate effectiveOn,
    LocalDate submittedOn) {

  /** Who entered it, in the words of the records. */
  String submittedBy() {
    return switch (read.source()) {
      case CUSTOMER -> "customer";
      case SYSTEM_OPERATOR -> "import:system-operator";
      default -> "controller";
    };
  }
}
