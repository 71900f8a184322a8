package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import ua.oblik.account.AccountId;
import ua.oblik.account.Agreement;
import ua.oblik.account.Agreements;
import ua.oblik.account.LinkProof;
import ua.oblik.account.ProofKind;

/** Proves that somebody has the meter of an account before them: its number as on the plate. */
@Stateless
public class MeterSerialProof implements LinkProof {
  @PersistenceContext(unitName = "meter")
  private EntityManager meter;

  @Inject private Agreements agreements;

  @Override
  public ProofKind kind() {
    return ProofKind.METER_SERIAL;
  }

  @Override
  public boolean proves(AccountId account, String value, LocalDate today) {
    String given = bare(value);
    List<Long> points =
        agreements.of(account).stream()
            .filter(agreement -> agreement.period().contains(today))
            .map(Agreement::point)
            .map(point -> point.value())
            .toList();
    return !given.isEmpty()
        && !points.isEmpty()
        && meter
            .createNamedQuery("MeterInstallation.inPlace", String.class)
            .setParameter("points", points)
            .setParameter("day", today)
            .getResultStream()
            .anyMatch(serial -> bare(serial).equals(given));
  }

  /** Letters and digits only: people leave out dashes and blanks. */
  private static String bare(String serial) {
    return serial.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
  }
}
