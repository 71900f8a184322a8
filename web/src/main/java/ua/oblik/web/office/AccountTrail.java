package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import ua.oblik.billing.Bills;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.AuditView;
import ua.oblik.metering.ReadHistory;
import ua.oblik.web.list.ListColumn;

/** What was done about an account, its bills and its reads, the latest first. */
@ApplicationScoped
public class AccountTrail extends AccountRows<AuditView> {
  @Inject private AuditTrail audit;
  @Inject private Bills bills;
  @Inject private ReadHistory reads;
  @Inject private ActorWords actors;
  @Inject private DeedWords deeds;

  @Override
  public String name() {
    return "trail";
  }

  @Override
  List<AuditView> of(AccountNumber number) {
    List<String> objects = new ArrayList<>(List.of(number.value()));
    bills.of(number).forEach(bill -> objects.add(bill.number().toString()));
    reads.of(number).forEach(read -> objects.add(read.submission().toString()));
    return audit.about(objects);
  }

  @Override
  public List<ListColumn<AuditView>> columns() {
    return List.of(
        new ListColumn<>("recordedAt", AuditView::recordedAt),
        new ListColumn<>("actor", row -> actors.of(row.actor())),
        new ListColumn<>("action", row -> deeds.of(row.action())),
        new ListColumn<>("object", row -> deeds.object(row.objectKind()) + " " + row.objectId()),
        new ListColumn<>("was", AuditView::before),
        new ListColumn<>("became", AuditView::after));
  }
}
