package ua.oblik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ua.oblik.calendar.Expiry;
import ua.oblik.domain.calendar.Retention;

/** How long is kept what a login leaves behind. What it did stays in the audit trail. */
@ApplicationScoped
class IdentityExpiry implements Expiry.Source {
  /** The promise of the API: a month's batch that failed can be sent again the month after. */
  private static final Retention KEYS = new Retention("idempotency keys", 90);

  /** So long may somebody ask why the link in a letter did not work. */
  private static final Retention TOKENS_OF_LETTERS = new Retention("tokens of letters", 30);

  /** So long may somebody ask which program was let in. */
  private static final Retention TOKENS_OF_PROGRAMS = new Retention("tokens of programs", 30);

  /** So long may somebody ask which browsers were logged in. */
  private static final Retention SESSIONS = new Retention("sessions", 90);

  @Override
  public List<Expiry> expiries() {
    // A token that was used or revoked would not have lived longer than a day: its end tells
    // enough.
    return List.of(
        Expiry.ofRows(KEYS, "idempotency_key", "recorded_at"),
        Expiry.ofRows(TOKENS_OF_LETTERS, "user_token", "expires_at"),
        Expiry.ofRows(TOKENS_OF_PROGRAMS, "api_token", "expires_at"),
        Expiry.ofRows(SESSIONS, "page_session", "seen_at"));
  }
}
