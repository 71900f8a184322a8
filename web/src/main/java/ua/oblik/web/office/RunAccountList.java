package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.billing.RunAccountView;
import ua.oblik.billing.RunAccounts;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;
import ua.oblik.web.ui.Formats;

/** The accounts of one bill run. */
@ApplicationScoped
public class RunAccountList implements ListSource<RunAccountView> {
  @Inject private RunAccounts accounts;

  @Override
  public String name() {
    return "runaccounts";
  }

  @Override
  public List<RunAccountView> rows(ListQuery query) {
    return accounts.find(query);
  }

  @Override
  public long count(ListQuery query) {
    return accounts.count(query);
  }

  @Override
  public List<ListColumn<RunAccountView>> columns() {
    return List.of(
        new ListColumn<>("account", RunAccountView::account),
        new ListColumn<>("outcome", RunAccountView::outcome),
        new ListColumn<>("reason", row -> row.reason().map(Formats::parkReason)),
        new ListColumn<>("bill", RunAccountView::bill),
        new ListColumn<>("charges", RunAccountView::total),
        new ListColumn<>("month", RunAccountView::month),
        new ListColumn<>("previous", RunAccountView::previous),
        new ListColumn<>("difference", RunAccountView::difference));
  }
}
