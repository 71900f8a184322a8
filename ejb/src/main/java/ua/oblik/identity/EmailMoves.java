package ua.oblik.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ua.oblik.calendar.BusinessClock;

/** The moves of logins to other addresses, from the letter to the new address to its answer. */
@Dependent
class EmailMoves {
  /** Pressing twice sends one letter. */
  private static final Duration AT_ONCE = Duration.ofMinutes(1);

  @Inject private PortalUsers users;
  @Inject private Letters letters;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  void ask(PortalUser user, String email) {
    if (justAsked(user.id(), email)) {
      return;
    }
    users.voidTokens(user.id(), TokenPurpose.CHANGE_EMAIL, clock.now());
    letters.askToMove(user, email, users.findByEmail(email).filter(EmailMoves::stands));
    record(user.id(), "ask-email-change");
  }

  Optional<String> waiting(UserId user) {
    return users.openTokens(user, TokenPurpose.CHANGE_EMAIL, clock.now()).stream()
        .map(UserToken::email)
        .findFirst();
  }

  void withdraw(UserId user) {
    users.voidTokens(user, TokenPurpose.CHANGE_EMAIL, clock.now());
    record(user, "withdraw-email-change");
  }

  /** What a link that still works would move; empty for any other. */
  Optional<UserToken> asked(TokenText text) {
    return users
        .findToken(text, TokenPurpose.CHANGE_EMAIL)
        .filter(link -> link.usableAt(clock.now()));
  }

  EmailMove confirm(TokenText text) {
    Optional<UserToken> link = users.findToken(text, TokenPurpose.CHANGE_EMAIL);
    return link.flatMap(found -> users.findLocked(found.user()))
        .filter(user -> !user.closed() && !user.suspended())
        .map(user -> confirm(user, link.get()))
        .orElse(EmailMove.INVALID);
  }

  private EmailMove confirm(PortalUser user, UserToken link) {
    if (!link.usableAt(clock.now())) {
      return user.email().equals(link.email()) ? EmailMove.DONE : EmailMove.INVALID;
    }
    users.takeTurn("register " + link.email().toLowerCase(Locale.ROOT));
    Optional<PortalUser> other =
        users.findByEmail(link.email()).filter(owner -> !owner.id().equals(user.id()));
    if (other.filter(EmailMoves::stands).isPresent()) {
      return EmailMove.TAKEN;
    }
    other.ifPresent(this::makeRoom);
    move(user, link);
    return EmailMove.DONE;
  }

  private void move(PortalUser user, UserToken link) {
    Instant now = clock.now();
    link.use(now);
    letters.sayMoved(user, link);
    user.moveTo(link.email(), now);
    for (TokenPurpose purpose : TokenPurpose.values()) {
      users.voidTokens(user.id(), purpose, now);
    }
    record(user.id(), "change-email");
  }

  /** Who registered an address and never confirmed it does not keep it from its owner. */
  private void makeRoom(PortalUser unconfirmed) {
    Instant now = clock.now();
    users.voidTokens(unconfirmed.id(), TokenPurpose.CONFIRM_EMAIL, now);
    users.voidTokens(unconfirmed.id(), TokenPurpose.RESET_PASSWORD, now);
    unconfirmed.giveUp(now);
    users.write();
    record(unconfirmed.id(), "give-up-login");
  }

  private boolean justAsked(UserId user, String email) {
    Instant now = clock.now();
    return users.openTokens(user, TokenPurpose.CHANGE_EMAIL, now).stream()
        .filter(open -> open.issuedAt().isAfter(now.minus(AT_ONCE)))
        .anyMatch(open -> open.email().equalsIgnoreCase(email));
  }

  private void record(UserId user, String deed) {
    audit.record(AuditEntry.by(user, deed, "user", user.toString()));
  }

  /** Confirmed, or entered by staff: nobody else may have its address. */
  private static boolean stands(PortalUser user) {
    return user.confirmed() || !user.groups().equals(Set.of(UserGroup.CUSTOMER));
  }
}
