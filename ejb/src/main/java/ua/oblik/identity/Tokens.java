package ua.oblik.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;

/** Bearer tokens, by which programs act for a login. */
@Stateless
public class Tokens {
  static final Duration VALIDITY = Duration.ofHours(12);

  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private CustomerDatabase database;
  @Inject private PortalUsers users;
  @Inject private CurrentUser caller;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /**
   * Issues a token for the current login.
   *
   * @param wanted what the token should allow; empty for all that the login may do
   * @throws RefusedException if the login itself may not do some of it
   */
  public IssuedToken issue(Set<Capability> wanted) {
    Set<Capability> own = EnumSet.noneOf(Capability.class);
    own.addAll(users.get(caller.id()).capabilities());
    if (!own.containsAll(wanted)) {
      throw new RefusedException("scope-not-allowed");
    }
    Set<Capability> scopes = wanted.isEmpty() ? own : wanted;
    TokenText text = TokenText.create();
    ApiToken token = new ApiToken(text, caller.id(), scopes, clock.now(), VALIDITY);
    customer.persist(token);
    audit.record(
        AuditEntry.by(caller.id(), "issue-token", "user", caller.id().toString())
            .after(token.scopes().toString()));
    return new IssuedToken(text.value(), token.scopes(), token.expiresAt());
  }

  /** The tokens of the login that still work, the latest first. */
  public List<TokenView> mine() {
    Instant now = clock.now();
    return customer
        .createNamedQuery("ApiToken.ofUser", ApiToken.class)
        .setParameter("user", caller.id().value())
        .getResultStream()
        .filter(token -> token.usableAt(now))
        .map(ApiToken::view)
        .toList();
  }

  /**
   * Ends a token of the login.
   *
   * @param id as {@link #mine} names it
   * @throws NotFoundException if it is none of the login's
   */
  public void revoke(String id) {
    ApiToken found =
        customer
            .createNamedQuery("ApiToken.ofUser", ApiToken.class)
            .setParameter("user", caller.id().value())
            .getResultStream()
            .filter(token -> token.view().id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("token-not-found"));
    found.revoke(clock.now());
    audit.record(AuditEntry.of("revoke-token", "user", caller.id().toString()));
  }

  /**
   * The login behind a token, with what both of them may do; empty if the token is not good. Every
   * call of a program asks, so it is one statement.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<LoginPrincipal> verify(String text) {
    return database
        .first(
            """
            select t.scopes, t.expires_at, u.id, u.password_hash, u.demo,
              (select string_agg(g.group_name, ',') from user_group g where g.user_id = u.id) as groups
            from api_token t join portal_user u on u.id = t.user_id
            where t.token_hash = ? and t.revoked_at is null and u.suspended_at is null
            """,
            this::principal,
            new TokenText(text).hash())
        .flatMap(login -> login);
  }

  private Optional<LoginPrincipal> principal(Row row) throws SQLException {
    boolean over = !clock.now().isBefore(row.moment("expires_at"));
    if (over || (row.flag("demo") && !clock.inDemonstration())) {
      return Optional.empty();
    }
    Set<Capability> allowed = EnumSet.noneOf(Capability.class);
    allowed.addAll(ApiToken.scopes(row.text("scopes")));
    allowed.retainAll(UserGroup.capabilities(row.text("groups")));
    return Optional.of(
        new LoginPrincipal(
            new UserId(row.number("id")), allowed, PortalUser.stampOf(row.text("password_hash"))));
  }
}
