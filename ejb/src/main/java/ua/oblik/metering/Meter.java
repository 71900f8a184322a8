package ua.oblik.metering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ua.oblik.domain.metering.RegisterCode;

/**
 * A device that counts energy. It is made and verified, put in place at a service point, sealed,
 * read, verified again, and in the end removed; its number never names another.
 */
@Entity
@Table(name = "meter")
class Meter {
  @Id private long id;
  private String serial;
  private String model;
  private int digits;
  private int multiplier;

  @Column(name = "made_in")
  private Integer madeIn;

  @Column(name = "verified_on")
  private LocalDate verifiedOn;

  @Column(name = "next_verification_on")
  private LocalDate nextVerificationOn;

  @OneToMany
  @JoinColumn(name = "meter_id")
  @OrderBy("code")
  private List<Register> registers = new ArrayList<>();

  @OneToMany
  @JoinColumn(name = "meter_id")
  private List<Seal> seals = new ArrayList<>();

  @Version private long version;

  /** For JPA. */
  protected Meter() {}

  String serial() {
    return serial;
  }

  String model() {
    return model;
  }

  int digits() {
    return digits;
  }

  int multiplier() {
    return multiplier;
  }

  Integer madeIn() {
    return madeIn;
  }

  Verification verification(LocalDate today) {
    boolean overdue = nextVerificationOn != null && nextVerificationOn.isBefore(today);
    return new Verification(verifiedOn, nextVerificationOn, overdue);
  }

  List<RegisterCode> registers() {
    return registers.stream().map(Register::code).toList();
  }

  List<SealView> seals() {
    return seals.stream()
        .map(Seal::view)
        .sorted(Comparator.comparing(SealView::setOn).reversed())
        .toList();
  }
}
