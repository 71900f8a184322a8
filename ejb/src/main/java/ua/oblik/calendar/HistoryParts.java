package ua.oblik.calendar;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.MeterDatabase;

/**
 * The parts that history is kept in, one a year. Migrations make those of the next years; an
 * installation that is not renewed for long makes its own, before a day falls into a year without.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class HistoryParts {
  /** Estimates, due dates and agreements reach ahead of the business date, but not so far. */
  private static final int YEARS_AHEAD = 2;

  private static final String READY = "select ready_years(?, ?)";

  @Inject private CustomerDatabase customer;
  @Inject private MeterDatabase meter;

  /** Makes what is missing up to two years after a business date; usually nothing. */
  public void readyUntil(LocalDate day) {
    int last = day.getYear() + YEARS_AHEAD;
    customer.list(READY, row -> 0, day.getYear(), last);
    meter.list(READY, row -> 0, day.getYear(), last);
  }
}
