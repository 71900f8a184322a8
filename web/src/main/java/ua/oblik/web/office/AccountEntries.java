package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.ledger.AccountLedger;
import ua.oblik.ledger.EntryView;
import ua.oblik.web.list.ListColumn;

/** The movements of an account, the latest first. */
@ApplicationScoped
public class AccountEntries extends AccountRows<EntryView> {
  @Inject private AccountLedger ledger;
  @Inject private BusinessClock clock;

  @Override
  public String name() {
    return "entries";
  }

  @Override
  List<EntryView> of(AccountNumber number) {
    List<EntryView> entries = new ArrayList<>(ledger.entries(number, clock.today(), clock.today()));
    Collections.reverse(entries);
    return entries;
  }

  @Override
  public List<ListColumn<EntryView>> columns() {
    return List.of(
        new ListColumn<>("valueOn", EntryView::valueOn),
        new ListColumn<>("entry", EntryView::kind),
        new ListColumn<>("bill", EntryView::bill),
        new ListColumn<>("reason", row -> row.adjusted().map(EntryView.Adjusted::reason)),
        new ListColumn<>("amount", EntryView::amount),
        new ListColumn<>("balance", EntryView::balanceAfter),
        new ListColumn<>("postedOn", EntryView::postedOn));
  }
}
