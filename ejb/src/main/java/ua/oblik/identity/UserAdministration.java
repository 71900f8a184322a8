package ua.oblik.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.ListSelect;
import ua.oblik.database.Row;
import ua.oblik.domain.listing.ListQuery;

/**
 * Keeps the logins: who works in the back office, and who may not come in. Nobody changes the own
 * login, so that one administrator always remains. What is taken away ends the sessions that had
 * it.
 */
@Stateless
public class UserAdministration {
  private static final ListSelect<UserView> LIST =
      new ListSelect<>(
              "u.*, (select string_agg(g.group_name, ',') from user_group g where g.user_id = u.id)"
                  + " as groups",
              "portal_user u",
              "u.id",
              UserAdministration::view)
          .sort("name", "u.display_name")
          .sort("email", "lower(u.email)")
          .sort("registeredAt", "u.registered_at")
          .choice("state", "locked", "u.suspended_at is not null")
          .choice("state", "unconfirmed", "u.email_confirmed_at is null")
          .choice("group", "CUSTOMER", member(UserGroup.CUSTOMER))
          .choice("group", "CLERK", member(UserGroup.CLERK))
          .choice("group", "ADMINISTRATOR", member(UserGroup.ADMINISTRATOR))
          .contains("u.display_name", "u.email");

  @Inject private CustomerDatabase customer;
  @Inject private PortalUsers users;
  @Inject private CurrentUser caller;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /**
   * The logins that a question finds.
   *
   * @throws NotFoundException if the caller does not keep logins
   */
  public List<UserView> find(ListQuery query) {
    requireAdministrator();
    return LIST.rows(customer, query);
  }

  /**
   * How many they are.
   *
   * @throws NotFoundException if the caller does not keep logins
   */
  public long count(ListQuery query) {
    requireAdministrator();
    return LIST.count(customer, query);
  }

  /**
   * One login.
   *
   * @throws NotFoundException if there is none, or the caller does not keep logins
   */
  public UserView get(UserId id) {
    requireAdministrator();
    return LIST.among(customer, "u.id", List.of(id.value()), 1).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("user-not-found"));
  }

  /**
   * Makes a login a member of exactly these groups of staff; whether it is a customer stays.
   *
   * @throws NotFoundException if there is none, or the caller does not keep logins
   * @throws RefusedException if it is the caller's own
   */
  public void assign(UserId id, Set<UserGroup> wanted) {
    change(
        id,
        "assign-groups",
        user ->
            EnumSet.complementOf(EnumSet.of(UserGroup.CUSTOMER))
                .forEach(
                    group -> {
                      if (wanted.contains(group)) {
                        user.join(group);
                      } else {
                        user.leave(group);
                      }
                    }));
  }

  /**
   * Locks a login: its sessions and tokens end, and its password is refused until it is unlocked.
   *
   * @throws NotFoundException if there is none, or the caller does not keep logins
   * @throws RefusedException if it is the caller's own
   */
  public void lock(UserId id) {
    change(id, "lock-user", user -> user.suspend(clock.now()));
  }

  /**
   * Lets a login in again.
   *
   * @throws NotFoundException if there is none, or the caller does not keep logins
   * @throws RefusedException if it is the caller's own
   */
  public void unlock(UserId id) {
    change(id, "unlock-user", PortalUser::resume);
  }

  private void change(UserId id, String action, Consumer<PortalUser> change) {
    requireAdministrator();
    if (id.equals(caller.id())) {
      throw new RefusedException("own-login");
    }
    PortalUser user =
        users.findLocked(id).orElseThrow(() -> new NotFoundException("user-not-found"));
    String before = state(user);
    change.accept(user);
    audit.record(AuditEntry.of(action, "user", id.toString()).before(before).after(state(user)));
  }

  private void requireAdministrator() {
    if (!caller.can(Capability.MANAGE_USERS)) {
      throw new NotFoundException("page-not-found");
    }
  }

  private static String state(PortalUser user) {
    return new TreeSet<>(user.groups()) + (user.suspended() ? " locked" : "");
  }

  private static String member(UserGroup group) {
    return "exists (select 1 from user_group g where g.user_id = u.id and g.group_name = '%s')"
        .formatted(group);
  }

  private static UserView view(Row row) throws SQLException {
    Set<UserGroup> groups = EnumSet.noneOf(UserGroup.class);
    Optional.ofNullable(row.text("groups"))
        .ifPresent(
            names -> List.of(names.split(",", -1)).forEach(n -> groups.add(UserGroup.valueOf(n))));
    return new UserView(
        new UserId(row.number("id")),
        row.text("email"),
        row.text("display_name"),
        groups,
        row.moment("registered_at"),
        row.optionalMoment("email_confirmed_at").isPresent(),
        row.optionalMoment("suspended_at"));
  }
}
