package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.AuditView;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;

/** Who did what to which object and when. */
@ApplicationScoped
public class AuditList implements ListSource<AuditView> {
  @Inject private AuditTrail audit;
  @Inject private ActorWords actors;
  @Inject private DeedWords deeds;

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public List<AuditView> rows(ListQuery query) {
    return audit.find(query);
  }

  @Override
  public long count(ListQuery query) {
    return audit.count(query);
  }

  @Override
  public List<ListColumn<AuditView>> columns() {
    return List.of(
        new ListColumn<>("recordedAt", AuditView::recordedAt),
        new ListColumn<>("businessDay", AuditView::businessDay),
        new ListColumn<>("actor", row -> actors.of(row.actor())),
        new ListColumn<>("action", row -> deeds.of(row.action())),
        new ListColumn<>("object", row -> deeds.object(row.objectKind()) + " " + row.objectId()),
        new ListColumn<>("before", AuditView::before),
        new ListColumn<>("after", AuditView::after));
  }
}
