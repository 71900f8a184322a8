package ua.oblik.metering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A numbered seal on a meter. Once removed it is not set again. */
@Entity
@Table(name = "seal")
class Seal {
  @Id private long id;
  private String number;
  private String place;

  @Column(name = "set_on")
  private LocalDate setOn;

  @Column(name = "removed_on")
  private LocalDate removedOn;

  /** For JPA. */
  protected Seal() {}

  SealView view() {
    return new SealView(number, place, setOn, removedOn);
  }
}
