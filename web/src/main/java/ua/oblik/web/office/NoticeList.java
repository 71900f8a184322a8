package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.notice.NoticeView;
import ua.oblik.notice.Outbox;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;

/** Letters: those on their way, those sent, those that failed. */
@ApplicationScoped
public class NoticeList implements ListSource<NoticeView> {
  @Inject private Outbox outbox;

  @Override
  public String name() {
    return "notices";
  }

  @Override
  public List<NoticeView> rows(ListQuery query) {
    return outbox.find(query);
  }

  @Override
  public long count(ListQuery query) {
    return outbox.count(query);
  }

  @Override
  public List<ListColumn<NoticeView>> columns() {
    return List.of(
        new ListColumn<>("kind", NoticeView::kind),
        new ListColumn<>("recipient", NoticeView::recipient),
        new ListColumn<>("account", NoticeView::account),
        new ListColumn<>("bill", NoticeView::bill),
        new ListColumn<>("state", NoticeView::state),
        new ListColumn<>("attempts", NoticeView::attempts),
        new ListColumn<>("recordedAt", NoticeView::recordedAt),
        new ListColumn<>("sentAt", NoticeView::sentAt),
        new ListColumn<>("error", NoticeView::error));
  }
}
