package ua.oblik.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.tariff.CustomerClass;

/** The row behind an {@link AgreementTerm}. */
@Entity
@Table(name = "agreement_term")
@IdClass(TermVersion.Key.class)
class TermVersion {
  @Id
  @Column(name = "agreement_id")
  private long agreementId;

  @Id
  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  @Enumerated(EnumType.STRING)
  @Column(name = "customer_class")
  private CustomerClass customerClass;

  private int zones;

  @Column(name = "norm_kwh_per_month")
  private int normKwhPerMonth;

  /** For JPA. */
  protected TermVersion() {}

  AgreementTerm view() {
    return new AgreementTerm(
        new DateRange(validFrom, validUntil == null ? LocalDate.MAX : validUntil),
        customerClass,
        zones,
        normKwhPerMonth);
  }

  /** Key of a row. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private long agreementId;
    private LocalDate validFrom;

    /** For JPA. */
    protected Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && agreementId == key.agreementId
          && Objects.equals(validFrom, key.validFrom);
    }

    @Override
    public int hashCode() {
      return Objects.hash(agreementId, validFrom);
    }
  }
}
