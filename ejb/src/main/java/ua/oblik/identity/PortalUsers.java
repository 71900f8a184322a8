package ua.oblik.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ua.oblik.database.Turnstile;

/** The logins and their letters' tokens as they are stored. */
@Dependent
class PortalUsers {
  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private Turnstile turnstile;

  void takeTurn(String name) {
    turnstile.enter(name);
  }

  Optional<PortalUser> findByEmail(String email) {
    return customer
        .createNamedQuery("PortalUser.byEmail", PortalUser.class)
        .setParameter("email", email.strip().toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  Optional<PortalUser> findByEmailLocked(String email) {
    Optional<PortalUser> found = findByEmail(email);
    found.ifPresent(user -> customer.refresh(user, LockModeType.PESSIMISTIC_WRITE));
    return found;
  }

  Optional<PortalUser> findLocked(UserId id) {
    return Optional.ofNullable(
        customer.find(PortalUser.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<PortalUser> find(UserId id) {
    return Optional.ofNullable(customer.find(PortalUser.class, id.value()));
  }

  PortalUser get(UserId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no login " + id));
  }

  /** To be changed: two windows of one login wait for each other. */
  PortalUser getLocked(UserId id) {
    return findLocked(id).orElseThrow(() -> new IllegalStateException("no login " + id));
  }

  boolean anyIn(UserGroup group) {
    return customer
            .createNamedQuery("PortalUser.countInGroup", Long.class)
            .setParameter("group", group)
            .getSingleResult()
        > 0;
  }

  void add(PortalUser user) {
    customer.persist(user);
    customer.flush();
  }

  void add(UserToken token) {
    customer.persist(token);
  }

  /** The token, locked so that it is used once. */
  Optional<UserToken> findToken(TokenText text, TokenPurpose purpose) {
    return Optional.ofNullable(
            customer.find(UserToken.class, text.hash(), LockModeType.PESSIMISTIC_WRITE))
        .filter(token -> token.purpose() == purpose);
  }

  /** The letters that still wait to be answered, the latest first. */
  List<UserToken> openTokens(UserId user, TokenPurpose purpose, Instant at) {
    return customer
        .createNamedQuery("UserToken.open", UserToken.class)
        .setParameter("user", user.value())
        .setParameter("purpose", purpose)
        .setParameter("at", at)
        .getResultList();
  }

  /** Writes what was changed, before something that depends on it. */
  void write() {
    customer.flush();
  }

  long tokensSince(UserId user, Instant since) {
    return customer
        .createNamedQuery("UserToken.countSince", Long.class)
        .setParameter("user", user.value())
        .setParameter("since", since)
        .getSingleResult();
  }

  /** From now on only a newer letter counts. */
  void voidTokens(UserId user, TokenPurpose purpose, Instant at) {
    customer
        .createNamedQuery("UserToken.voidAll")
        .setParameter("user", user.value())
        .setParameter("purpose", purpose)
        .setParameter("at", at)
        .executeUpdate();
  }

  void revokeApiTokens(UserId user, Instant at) {
    customer
        .createNamedQuery("ApiToken.revokeAll")
        .setParameter("user", user.value())
        .setParameter("at", at)
        .executeUpdate();
  }
}
