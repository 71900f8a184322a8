package ua.oblik.domain.billing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ua.oblik.domain.billing.GoldenCase.Said;

/** All bills of the golden cases, for whoever wants to look at them another way. */
public final class GoldenBills {

  private GoldenBills() {}

  /**
   * A bill as it was issued.
   *
   * @param golden the name of its case
   * @param account as it was before
   * @param bill what came of it
   */
  public record Issued(String golden, BillingInput account, BillDraft bill) {}

  /** Lives through all cases, in order of their files. */
  public static List<Issued> all() throws IOException {
    List<Issued> issued = new ArrayList<>();
    for (GoldenCase golden : GoldenBillsTest.cases().toList()) {
      GoldenAccount account = new GoldenAccount();
      for (Said said : golden.sentences()) {
        if (said.sentence() == GoldenSentence.FEES) {
          account.fees(said);
        } else if (said.sentence().isRequest()) {
          GoldenAccount.Answer answer = account.ask(said);
          for (int i = 0; i < answer.bills().size(); i++) {
            issued.add(new Issued(golden.name(), answer.inputs().get(i), answer.bills().get(i)));
          }
        } else if (!said.sentence().isExpectation()) {
          account.hear(said);
        }
      }
    }
    return issued;
  }
}
