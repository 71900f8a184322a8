package ua.oblik.metering;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import ua.oblik.domain.metering.RegisterCode;

/** One counter of a meter, for one zone of the day. */
@Entity
@Table(name = "register")
class Register {
  @Id private long id;

  @Enumerated(EnumType.STRING)
  private RegisterCode code;

  /** For JPA. */
  protected Register() {}

  RegisterCode code() {
    return code;
  }
}
