package ua.oblik.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.wording.PlainText;

/** The browsers a login is logged in with; its owner sees them and may end any of them. */
@Stateless
public class PageSessions {
  private static final Duration SEEN_EVERY = Duration.ofMinutes(5);
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);
  private static final int LONGEST_DEVICE = 200;

  @Inject private CustomerDatabase customer;
  @Inject private CurrentUser caller;
  @Inject private BusinessClock clock;

  /** Records that a browser has logged in; the answer identifies the session from then on. */
  public UUID begin(UserId user, String device) {
    UUID id = UUID.randomUUID();
    String named = device == null ? "" : PlainText.storable(device);
    customer.change(
        "insert into page_session (id, user_id, device, began_at, seen_at) values (?, ?, ?, ?, ?)",
        id,
        user.value(),
        named.substring(0, Math.min(named.length(), LONGEST_DEVICE)),
        clock.now(),
        clock.now());
    return id;
  }

  /**
   * Whether a session that began earlier may go on; keeps when it was last seen. It ends with its
   * record, when the password is replaced, when staff lock the login, or when they take away what
   * it could do when the session began. Every page asks, so it is one statement.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean goesOn(UUID id, LoginPrincipal login) {
    return customer
        .first(
            """
            select s.seen_at, u.password_hash, u.demo,
              (select string_agg(g.group_name, ',') from user_group g where g.user_id = u.id) as groups
            from page_session s join portal_user u on u.id = s.user_id
            where s.id = ? and s.user_id = ? and s.ended_at is null
              and u.closed_at is null and u.suspended_at is null
            """,
            row ->
                mayExist(row) && unchanged(row, login)
                    ? Optional.of(row.moment("seen_at"))
                    : Optional.<Instant>empty(),
            id,
            login.id().value())
        .flatMap(seen -> seen)
        .map(seen -> touch(id, seen))
        .orElse(false);
  }

  private boolean mayExist(Row row) throws SQLException {
    return !row.flag("demo") || clock.inDemonstration();
  }

  private static boolean unchanged(Row row, LoginPrincipal login) throws SQLException {
    Set<Capability> may = UserGroup.capabilities(row.text("groups"));
    return may.containsAll(login.capabilities())
        && PortalUser.stampOf(row.text("password_hash")).equals(login.passwordStamp());
  }

  private boolean touch(UUID id, Instant seen) {
    Instant now = clock.now();
    if (seen.plus(SEEN_EVERY).isBefore(now)) {
      customer.change("update page_session set seen_at = ? where id = ?", now, id);
    }
    return true;
  }

  /** The open sessions of the login that were seen lately, the latest first. */
  public List<SessionView> mine() {
    return customer.list(
        """
        select id, device, began_at, seen_at from page_session
        where user_id = ? and ended_at is null and seen_at > ? order by seen_at desc, began_at desc
        """,
        row ->
            new SessionView(
                row.uuid("id"), row.text("device"), row.moment("began_at"), row.moment("seen_at")),
        caller.id().value(),
        clock.now().minus(FORGOTTEN_AFTER));
  }

  /**
   * Ends one session of the login.
   *
   * @throws NotFoundException if it is not one of the login's
   */
  public void end(UUID id) {
    int ended =
        customer.change(
            "update page_session set ended_at = ? where id = ? and user_id = ? and ended_at is"
                + " null",
            clock.now(),
            id,
            caller.id().value());
    if (ended == 0) {
      throw new NotFoundException("session-not-found");
    }
  }
}
