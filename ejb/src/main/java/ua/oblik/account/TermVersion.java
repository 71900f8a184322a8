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
import ua.oblik.domain.account.AgreementId;
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

  /** From a day on, until others begin. */
  TermVersion(AgreementId agreement, LocalDate validFrom, Terms terms) {
    this.agreementId = agreement.value();
    this.validFrom = validFrom;
    this.customerClass = terms.customerClass();
    this.zones = terms.zones();
    this.normKwhPerMonth = terms.normKwhPerMonth();
  }

  /** What it says stays; from that day on other terms say it, or none. */
  void end(LocalDate on) {
    validUntil = on;
  }

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
