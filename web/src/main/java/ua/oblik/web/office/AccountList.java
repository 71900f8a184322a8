package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ua.oblik.account.AccountHit;
import ua.oblik.account.AccountSearch;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.supply.PremiseAddress;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;

/** All accounts. */
@ApplicationScoped
public class AccountList implements ListSource<AccountHit> {
  @Inject private AccountSearch search;

  @Override
  public String name() {
    return "accounts";
  }

  @Override
  public List<AccountHit> rows(ListQuery query) {
    return search.find(query);
  }

  @Override
  public long count(ListQuery query) {
    return search.count(query);
  }

  @Override
  public List<ListColumn<AccountHit>> columns() {
    return List.of(
        new ListColumn<>("account", AccountHit::number),
        new ListColumn<>("customer", AccountHit::customerName),
        new ListColumn<>(
            "address", hit -> Optional.ofNullable(hit.address()).map(PremiseAddress::line)),
        new ListColumn<>("email", AccountHit::email),
        new ListColumn<>("phone", AccountHit::phone),
        new ListColumn<>("closedOn", AccountHit::closedOn),
        new ListColumn<>("balance", AccountHit::balance));
  }
}
