package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.UUID;
import ua.oblik.identity.KeyHold;

/**
 * What the work of this request is called, the same each time it is sent: so whoever does it finds
 * what was done before, and makes nothing twice.
 */
@RequestScoped
class NamedWork {
  private KeyHold hold;

  void under(KeyHold key) {
    hold = key;
  }

  /** Of what the work makes anew. */
  UUID id() {
    return hold.work();
  }

  /** The business date on which the request was sent first. */
  LocalDate day() {
    return hold.day();
  }
}
