package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.domain.payment.DebtAge;
import ua.oblik.ledger.Ledger;
import ua.oblik.ledger.LedgerProof;
import ua.oblik.payment.AgedDebt;
import ua.oblik.payment.Ageing;

/** Whether the ledger is right, night by night, and how old the debts are. */
@Named("officeLedgerBacking")
@RequestScoped
public class LedgerBacking {
  private static final int NIGHTS = 31;

  @Inject private Ledger ledger;
  @Inject private Ageing ageing;

  private AgedDebt total;

  public List<LedgerProof> getProofs() {
    return ledger.proofs(NIGHTS);
  }

  public AgedDebt getTotal() {
    if (total == null) {
      total = ageing.total();
    }
    return total;
  }

  public DebtAge[] getAges() {
    return DebtAge.values();
  }
}
