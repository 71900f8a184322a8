package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.notice.NoticeView;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;

/** The letters about one account, the latest first. */
@ApplicationScoped
public class AccountLetters implements ListSource<NoticeView> {
  @Inject private NoticeList notices;

  @Override
  public String name() {
    return "letters";
  }

  @Override
  public List<NoticeView> rows(ListQuery query) {
    return notices.rows(about(query));
  }

  @Override
  public long count(ListQuery query) {
    return notices.count(about(query));
  }

  @Override
  public List<ListColumn<NoticeView>> columns() {
    return notices.columns();
  }

  private static ListQuery about(ListQuery query) {
    String number = AccountRows.number(query.filter(AccountRows.ACCOUNT)).value();
    return new ListQuery("", Map.of("account", number), query.order(), query.window());
  }
}
