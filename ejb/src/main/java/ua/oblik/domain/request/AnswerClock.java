package ua.oblik.domain.request;

import java.time.LocalDate;

/**
 * By when a request is answered: within one month of the day it was sent, which is what the law on
 * citizens' appeals (article 20) grants.
 */
public final class AnswerClock {
  private AnswerClock() {}

  /** The last day for the answer; the last of the next month where that month is shorter. */
  public static LocalDate dueOn(LocalDate sentOn) {
    return sentOn.plusMonths(1);
  }

  /** Whether an open request has waited longer than it may. */
  public static boolean isOverdue(RequestState state, LocalDate dueOn, LocalDate today) {
    return state.isOpen() && today.isAfter(dueOn);
  }
}
