package ua.oblik.calendar;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.calendar.NightsDue;

/**
 * Tells the business date and, for stamps on records, the instant. The only class that asks the
 * machine for the time.
 */
@Stateless
public class BusinessClock {
  /** The time zone of every date in the system. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private CustomerDatabase database;
  @Inject private InstallationMode mode;
  @Inject private HistoryParts parts;

  /** The business date. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public LocalDate today() {
    return database
        .first("select today from business_date", row -> row.day("today"))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no business date: the installation has not been set up"));
  }

  /** The day it is outside, for comparing the business date with; never for money. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public LocalDate calendarDate() {
    return LocalDate.ofInstant(now(), ZONE);
  }

  /** Whether the business date is meant to follow the calendar. A demo's date is its own. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean followsCalendar() {
    return mode.is("PRODUCTION");
  }

  /** Whether this is a demonstration, whose logins and passwords are published. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean inDemonstration() {
    return mode.is("DEMO");
  }

  /** Which nights are to be run. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public NightsDue nights() {
    return new NightsDue(followsCalendar(), today(), calendarDate());
  }

  /** The moment to stamp on a record, in whole microseconds as the database keeps it. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Instant now() {
    return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Moves the business date from one day to another, once: a second caller that still believes in
   * the old day is refused.
   *
   * @throws ConflictException if today is not {@code from}
   */
  public void move(LocalDate from, LocalDate to) {
    BusinessDate row =
        customer.find(BusinessDate.class, BusinessDate.ONLY, LockModeType.PESSIMISTIC_WRITE);
    if (!row.today().equals(from)) {
      throw new ConflictException("business-date-moved", row.today());
    }
    row.moveTo(to);
    customer.flush();
  }

  /** The last day that a demonstration's date may be set to at once. */
  public static LocalDate furthestLeap(LocalDate today) {
    return today.plusYears(1);
  }

  /**
   * Sets the date forward, in a demonstration only, and at most a year at a time: there is no way
   * back.
   *
   * @return the date before
   * @throws NotFoundException outside a demonstration
   * @throws RefusedException if the day lies before today, or more than a year ahead
   */
  public LocalDate leapInDemo(LocalDate day) {
    if (followsCalendar()) {
      throw new NotFoundException("not-a-demo");
    }
    LocalDate before = today();
    if (day.isBefore(before)) {
      throw new RefusedException("business-date-backwards", before);
    }
    LocalDate furthest = furthestLeap(before);
    if (day.isAfter(furthest)) {
      throw new RefusedException("business-date-too-far", furthest);
    }
    parts.readyUntil(day);
    move(before, day);
    return before;
  }
}
