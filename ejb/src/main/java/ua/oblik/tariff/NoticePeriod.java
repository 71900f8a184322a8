package ua.oblik.tariff;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.calendar.Parameters;
import ua.oblik.domain.calendar.DateRange;

/** How long before it begins a new price is told to those who will pay it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NoticePeriod {
  @Inject private Parameters parameters;
  @Inject private BusinessClock clock;

  /** The days on which a price begins that is to be told of on a day: it and some ahead. */
  public DateRange toldOn(LocalDate day) {
    return new DateRange(day, day.plusDays(days(day) + 1L));
  }

  /** So many days before. */
  public int days(LocalDate day) {
    return parameters.number("tariff.notice-days", day);
  }

  /** Whether a price that is published today comes later to those who pay it than it should. */
  public boolean isShort(LocalDate from) {
    LocalDate today = clock.today();
    // The letters leave at night, and carry the date of the next day.
    return toldOn(today.plusDays(1)).until().isAfter(from.plusDays(1));
  }
}
