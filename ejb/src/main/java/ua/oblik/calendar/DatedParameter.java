package ua.oblik.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** One value of a parameter from a day on. A change is a new row with a later day. */
@Entity
@Table(name = "parameter")
@IdClass(DatedParameter.Key.class)
@NamedQuery(
    name = "DatedParameter.inForce",
    query =
        "select p from DatedParameter p where p.name = :name and p.effectiveFrom <= :day order by p.effectiveFrom desc")
@NamedQuery(
    name = "DatedParameter.ofName",
    query = "select p from DatedParameter p where p.name = :name order by p.effectiveFrom")
class DatedParameter {
  @Id private String name;

  @Id
  @Column(name = "effective_from")
  private LocalDate effectiveFrom;

  private String value;
  private String source;

  /** For JPA. */
  protected DatedParameter() {}

  LocalDate effectiveFrom() {
    return effectiveFrom;
  }

  String value() {
    return value;
  }

  String source() {
    return source;
  }

  /** Key of a row. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String name;
    private LocalDate effectiveFrom;

    /** For JPA. */
    protected Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(name, key.name)
          && Objects.equals(effectiveFrom, key.effectiveFrom);
    }

    @Override
    public int hashCode() {
      return Objects.hash(name, effectiveFrom);
    }
  }
}
