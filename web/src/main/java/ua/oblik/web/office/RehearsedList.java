package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.billing.RehearsedAccount;
import ua.oblik.billing.RehearsedAccounts;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;

/** The accounts of one rehearsal. */
@ApplicationScoped
public class RehearsedList implements ListSource<RehearsedAccount> {
  @Inject private RehearsedAccounts accounts;

  @Override
  public String name() {
    return "rehearsed";
  }

  @Override
  public List<RehearsedAccount> rows(ListQuery query) {
    return accounts.find(query);
  }

  @Override
  public long count(ListQuery query) {
    return accounts.count(query);
  }

  @Override
  public List<ListColumn<RehearsedAccount>> columns() {
    return List.of(
        new ListColumn<>("account", RehearsedAccount::account),
        new ListColumn<>("energy", RehearsedAccount::energy),
        new ListColumn<>("now", RehearsedAccount::now),
        new ListColumn<>("then", RehearsedAccount::then),
        new ListColumn<>("difference", RehearsedAccount::difference));
  }
}
