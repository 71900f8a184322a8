package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.identity.UserAdministration;
import ua.oblik.identity.UserView;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;

/** All logins. */
@ApplicationScoped
public class UserList implements ListSource<UserView> {
  @Inject private UserAdministration administration;

  @Override
  public String name() {
    return "users";
  }

  @Override
  public List<UserView> rows(ListQuery query) {
    return administration.find(query);
  }

  @Override
  public long count(ListQuery query) {
    return administration.count(query);
  }

  @Override
  public List<ListColumn<UserView>> columns() {
    return List.of(
        new ListColumn<>("name", UserView::displayName),
        new ListColumn<>("email", UserView::email),
        new ListColumn<>("groups", UserView::groups),
        new ListColumn<>("registeredAt", UserView::registeredAt),
        new ListColumn<>("lockedAt", UserView::suspendedAt));
  }
}
