package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.listing.ListQuery.Order;
import ua.oblik.domain.listing.ListQuery.Window;
import ua.oblik.identity.AuditProof;
import ua.oblik.identity.AuditTrail;
import ua.oblik.invariant.InvariantProof;
import ua.oblik.invariant.Invariants;
import ua.oblik.ledger.Ledger;
import ua.oblik.ledger.LedgerProof;
import ua.oblik.notice.OutboxState;
import ua.oblik.operations.DatabaseState;
import ua.oblik.operations.Readiness;

/** How the installation is: databases, letters, and the proofs that money and records are whole. */
@Named("officeSystemBacking")
@RequestScoped
public class SystemBacking {
  @Inject private Readiness readiness;
  @Inject private NoticeList notices;
  @Inject private Ledger ledger;
  @Inject private AuditTrail audit;
  @Inject private Invariants invariants;

  private AuditProof proof;
  private InvariantProof invariantProof;

  public List<DatabaseState> getDatabases() {
    return readiness.databases();
  }

  public OutboxState[] getOutboxStates() {
    return OutboxState.values();
  }

  /** Letters in a state. */
  public long letters(OutboxState state) {
    return notices.count(
        new ListQuery("", Map.of("state", state.name()), Order.NATURAL, new Window(0, 0)));
  }

  /** What the proof of the ledger found last; null before the first night. */
  public LedgerProof getLedgerProof() {
    return ledger.lastProof().orElse(null);
  }

  /** What the last night found broken of all that must hold; null before the first night. */
  public InvariantProof getInvariants() {
    if (invariantProof == null) {
      invariantProof = invariants.last().orElse(null);
    }
    return invariantProof;
  }

  /** Follows the chain of the audit trail now. */
  public void prove() {
    proof = audit.prove();
  }

  /** What following the chain found; null until it is asked for. */
  public AuditProof getAuditProof() {
    return proof;
  }
}
