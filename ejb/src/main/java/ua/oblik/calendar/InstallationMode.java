package ua.oblik.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import ua.oblik.database.CustomerDatabase;

/**
 * What this installation is for. It is settled once, before the application starts, so it is asked
 * for until it is known and never again.
 */
@ApplicationScoped
class InstallationMode {

  @Inject private CustomerDatabase customer;

  private volatile String known;

  boolean is(String mode) {
    if (known == null) {
      Optional<String> settled =
          customer.first("select mode from installation", row -> row.text("mode"));
      if (settled.isEmpty()) {
        return false;
      }
      known = settled.get();
    }
    return known.equals(mode);
  }
}
