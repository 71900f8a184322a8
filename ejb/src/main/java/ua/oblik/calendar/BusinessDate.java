package ua.oblik.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/**
 * The one row that says which day it is for all money and reads. It only moves forward, but for
 * demo mode.
 */
@Entity
@Table(name = "business_date")
class BusinessDate {
  static final short ONLY = 1;

  @Id private short id;
  private LocalDate today;
  @Version private long version;

  /** For JPA. */
  protected BusinessDate() {}

  LocalDate today() {
    return today;
  }

  void moveTo(LocalDate day) {
    today = day;
  }
}
