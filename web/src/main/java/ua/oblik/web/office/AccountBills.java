package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.billing.BillSummary;
import ua.oblik.billing.Bills;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.web.list.ListColumn;

/** The bills of an account, the latest first. */
@ApplicationScoped
public class AccountBills extends AccountRows<BillSummary> {
  @Inject private Bills bills;

  @Override
  public String name() {
    return "bills";
  }

  @Override
  List<BillSummary> of(AccountNumber number) {
    return bills.of(number);
  }

  @Override
  public List<ListColumn<BillSummary>> columns() {
    return List.of(
        new ListColumn<>("number", BillSummary::number),
        new ListColumn<>("issuedOn", BillSummary::issuedOn),
        new ListColumn<>("from", bill -> bill.period().from()),
        new ListColumn<>("lastDay", bill -> bill.period().lastDay()),
        new ListColumn<>("energy", BillSummary::energy),
        new ListColumn<>("charges", BillSummary::charges),
        new ListColumn<>("kind", BillSummary::kind),
        new ListColumn<>("supersededBy", BillSummary::supersededBy));
  }
}
