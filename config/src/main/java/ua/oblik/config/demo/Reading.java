package ua.oblik.config.demo;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.domain.metering.ReadSource;

/** How a point is read. */
enum Reading {
  /** The customer, every month without fail. */
  WITHOUT_FAIL(1000, 0, 0),
  /** The customer, nearly every month; now and then the controller. */
  EVERY_MONTH(930, 40, 5),
  /** The customer, when they think of it. */
  NOW_AND_THEN(330, 20, 90),
  /** The controller, every few months on some day. */
  BY_CONTROLLER(0, 40, 260);

  private final int byCustomer;
  private final int byController;
  private final int midMonths;

  Reading(int byCustomer, int byController, int midMonths) {
    this.byCustomer = byCustomer;
    this.byController = byController;
    this.midMonths = midMonths;
  }

  /** A read to come. */
  record Visit(LocalDate readOn, ReadSource source, LocalDate submittedOn) {}

  /** The read that closes the month before a first of a month; empty if it is missing. */
  Optional<Visit> closingRead(LocalDate first, Draw draw) {
    int chance = draw.below(1000);
    LocalDate inWindow = first.plusDays(draw.between(-2, 2));
    LocalDate midMonth = first.minusDays(draw.between(8, 20));
    if (chance < byCustomer) {
      return Optional.of(new Visit(inWindow, ReadSource.CUSTOMER, inWindow));
    }
    if (chance < byCustomer + byController) {
      return Optional.of(new Visit(inWindow, ReadSource.CONTROLLER, first.plusDays(2)));
    }
    if (chance < byCustomer + byController + midMonths) {
      return Optional.of(new Visit(midMonth, ReadSource.CONTROLLER, midMonth.plusDays(2)));
    }
    return Optional.empty();
  }
}
