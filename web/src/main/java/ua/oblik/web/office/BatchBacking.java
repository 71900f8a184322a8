package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.payment.BatchDesk;
import ua.oblik.payment.BatchInParts;
import ua.oblik.web.ui.Formats;

/** Batches of a bank that wait whole, and the parts that may stand for them. */
@Named("officeBatchBacking")
@RequestScoped
public class BatchBacking {
  @Inject private BatchDesk batches;
  @Inject private MoneyForms forms;

  private List<BatchDesk.ToldTwice> toldTwice;

  /** Takes a batch back whose parts are booked. */
  public String replace(long id, String message, int entry) {
    return forms.go("/office/suspense", null, () -> batches.replace(id, message, entry));
  }

  /** How much of it is known in parts. */
  public String told(BatchInParts batch) {
    String known = Formats.money(batch.told().amount());
    return batch.transactions() > 0
        ? Formats.text("office_suspense.told.of", batch.told().count(), batch.transactions(), known)
        : Formats.text("office_suspense.told", batch.told().count(), known);
  }

  /** Which parts add up to it. */
  public String likely(BatchInParts.Likely parts) {
    return Formats.text("office_suspense.likely.parts", parts.name(), parts.count());
  }

  public List<BatchDesk.ToldTwice> getToldTwice() {
    if (toldTwice == null) {
      toldTwice = batches.toldTwice();
    }
    return toldTwice;
  }
}
