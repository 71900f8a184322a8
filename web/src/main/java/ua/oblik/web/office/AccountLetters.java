package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.notice.NoticeView;

/** The letters about one account, the latest first. */
@ApplicationScoped
public class AccountLetters extends NoticeList {
  @Override
  public String name() {
    return "letters";
  }

  @Override
  public List<NoticeView> rows(ListQuery query) {
    return super.rows(about(query));
  }

  @Override
  public long count(ListQuery query) {
    return super.count(about(query));
  }

  private static ListQuery about(ListQuery query) {
    String number = AccountRows.number(query.filter(AccountRows.ACCOUNT)).value();
    return new ListQuery("", Map.of("account", number), query.order(), query.window());
  }
}
