package ua.oblik.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.supply.ServicePointId;

/** The row behind an {@link Agreement}. */
@Entity
@Table(name = "service_agreement")
@NamedQuery(
    name = "ServiceAgreement.ofAccount",
    query =
        "select a from ServiceAgreement a where a.accountId = :account order by a.startsOn, a.id")
class ServiceAgreement {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "service_agreement_id_seq")
  @SequenceGenerator(
      name = "service_agreement_id_seq",
      sequenceName = "service_agreement_id_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "service_point_id")
  private long servicePointId;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @OneToMany
  @JoinColumn(name = "agreement_id")
  @OrderBy("validFrom")
  private List<TermVersion> terms = new ArrayList<>();

  @Version private long version;

  /** For JPA. */
  protected ServiceAgreement() {}

  /** From a day on, without an end. */
  ServiceAgreement(AccountId account, ServicePointId point, LocalDate startsOn) {
    this.accountId = account.value();
    this.servicePointId = point.value();
    this.startsOn = startsOn;
  }

  /** The day is the first that is not supplied under it. */
  void end(LocalDate on) {
    endsOn = on;
  }

  boolean isOpen() {
    return endsOn == null;
  }

  AgreementId id() {
    return new AgreementId(id);
  }

  AccountId account() {
    return new AccountId(accountId);
  }

  Optional<TermVersion> newestTerms() {
    return terms.stream().reduce((earlier, later) -> later);
  }

  Agreement view() {
    return new Agreement(
        new AgreementId(id),
        new AccountId(accountId),
        new ServicePointId(servicePointId),
        new DateRange(startsOn, endsOn == null ? LocalDate.MAX : endsOn),
        terms.stream().map(TermVersion::view).toList());
  }
}
