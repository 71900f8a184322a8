package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.billing.ParkedAccounts;
import ua.oblik.billing.ParkedView;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;
import ua.oblik.web.ui.Formats;
import ua.oblik.web.ui.StoredReasons;

/** Accounts that could not be billed. */
@ApplicationScoped
public class ParkedList implements ListSource<ParkedView> {
  @Inject private ParkedAccounts parked;

  @Override
  public String name() {
    return "parked";
  }

  @Override
  public List<ParkedView> rows(ListQuery query) {
    return parked.find(query);
  }

  @Override
  public long count(ListQuery query) {
    return parked.count(query);
  }

  @Override
  public List<ListColumn<ParkedView>> columns() {
    return List.of(
        new ListColumn<>("account", ParkedView::account),
        new ListColumn<>("from", row -> row.period().from()),
        new ListColumn<>("lastDay", row -> row.period().lastDay()),
        new ListColumn<>("reason", row -> Formats.parkReason(row.reason())),
        new ListColumn<>("detail", row -> StoredReasons.parked(row.reason(), row.detail())),
        new ListColumn<>("parkedOn", ParkedView::parkedOn),
        new ListColumn<>("resolvedOn", ParkedView::resolvedOn));
  }
}
