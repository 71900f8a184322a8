package ua.oblik.tariff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.CurrentUser;

/** Keeps what became of a draft, of rates or of coefficients, and who decided it. */
@Dependent
class DraftDecisions {

  @Inject private CustomerDatabase customer;
  @Inject private CurrentUser user;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /** What drafts are of. */
  enum Kind {
    RATES("rate-version", "rate_version"),
    COEFFICIENTS("zone-version", "zone_version");

    private final String word;
    private final String table;

    Kind(String word, String table) {
      this.word = word;
      this.table = table;
    }

    /** For the audit trail. */
    String word() {
      return word;
    }
  }

  /** How many drafts and proposed withdrawals of others wait for somebody to decide. */
  long waiting() {
    return customer
        .first(
            """
            select (select count(*) from rate_version where state = 'DRAFT' and drafted_by is distinct from ?)
              + (select count(*) from zone_version where state = 'DRAFT' and drafted_by is distinct from ?)
              + (select count(*) from tariff_withdrawal where state = 'PROPOSED' and proposed_by <> ?) as rows
            """,
            row -> row.number("rows"),
            user.actor(),
            user.actor(),
            user.actor())
        .orElseThrow();
  }

  /** The caller decided it today. */
  void keep(Kind kind, long id, DraftState before, DraftState state) {
    customer.change(
        "update " + kind.table + " set state = ?, decided_by = ?, decided_on = ? where id = ?",
        state.name(),
        user.actor(),
        clock.today(),
        id);
    audit.record(
        AuditEntry.of("decide-tariff", kind.word, Long.toString(id))
            .before(before.name())
            .after(state.name()));
  }

  /** A published one was withdrawn; who published it stays with it. */
  void withdraw(Kind kind, long id) {
    customer.change(
        "update " + kind.table + " set state = ? where id = ?", DraftState.WITHDRAWN.name(), id);
  }
}
