package ua.oblik.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.notice.Notice;
import ua.oblik.notice.NoticeKind;
import ua.oblik.notice.Outbox;
import ua.oblik.notice.PublicAddress;

/**
 * The letters with a secret link that a login gets, limited so that nobody's mailbox is flooded.
 */
@Dependent
class Letters {
  static final Duration VALIDITY = Duration.ofHours(24);
  static final int LETTERS_AN_HOUR = 5;

  @Inject private PortalUsers users;
  @Inject private Outbox outbox;
  @Inject private PublicAddress site;
  @Inject private BusinessClock clock;

  void askToConfirm(PortalUser user) {
    send(user, TokenPurpose.CONFIRM_EMAIL, NoticeKind.CONFIRM_EMAIL, "/confirm?token=");
  }

  void offerReset(PortalUser user) {
    send(user, TokenPurpose.RESET_PASSWORD, NoticeKind.RESET_PASSWORD, "/reset?token=");
  }

  /** Says, once, that the login is gone, in case somebody else did it. */
  void sayFarewell(PortalUser user) {
    outbox.enqueue(
        Notice.to(user.email(), user.language())
            .of(NoticeKind.LOGIN_CLOSED, user.id().toString())
            .saying(Map.of("name", user.displayName(), "link", site.of("/"))));
  }

  /**
   * Asks the new address whether it is the reader's, or says there that it has a login already, and
   * tells the old one of the wish. Nobody can tell from outside which of the letters was sent.
   */
  void askToMove(PortalUser user, String email, Optional<PortalUser> holder) {
    Instant now = clock.now();
    if (isEnough(user, now)) {
      return;
    }
    TokenText text = TokenText.create();
    UserToken token = new UserToken(text, user, TokenPurpose.CHANGE_EMAIL, now, VALIDITY);
    users.add(token.movingTo(email));
    String key = HexFormat.of().formatHex(text.hash());
    if (holder.isPresent()) {
      tell(holder.get(), NoticeKind.EMAIL_TAKEN, key, "/login");
    } else {
      outbox.enqueue(
          Notice.to(email, user.language())
              .of(NoticeKind.CHANGE_EMAIL, key)
              .saying(
                  Map.of(
                      "name", user.displayName(),
                      "link", site.of("/new-email?token=" + text.value()),
                      "validUntil", local(token.expiresAt()))));
    }
    tell(user, NoticeKind.EMAIL_CHANGE_ASKED, key, "/portal/profile");
  }

  /** Says, at the address a login is about to leave, that it has left. */
  void sayMoved(PortalUser user, UserToken by) {
    tell(user, NoticeKind.EMAIL_CHANGED, by.hexHash(), "/portal/profile");
  }

  /** Says that a password alone opens the login from now on. */
  void sayFactorOff(PortalUser user, Instant at) {
    tell(user, NoticeKind.FACTOR_OFF, user.id() + ":" + at, "/portal/security");
  }

  private void tell(PortalUser user, NoticeKind kind, String key, String page) {
    outbox.enqueue(
        Notice.to(user.email(), user.language())
            .of(kind, key)
            .saying(Map.of("name", user.displayName(), "link", site.of(page))));
  }

  private boolean isEnough(PortalUser user, Instant now) {
    return users.tokensSince(user.id(), now.minus(Duration.ofHours(1))) >= LETTERS_AN_HOUR;
  }

  private void send(PortalUser user, TokenPurpose purpose, NoticeKind kind, String path) {
    Instant now = clock.now();
    if (isEnough(user, now)) {
      return;
    }
    TokenText text = TokenText.create();
    UserToken token = new UserToken(text, user, purpose, now, VALIDITY);
    users.add(token);
    outbox.enqueue(
        Notice.to(user.email(), user.language())
            .of(kind, HexFormat.of().formatHex(text.hash()))
            .saying(
                Map.of(
                    "name", user.displayName(),
                    "link", site.of(path + text.value()),
                    "validUntil", local(token.expiresAt()))));
  }

  private static String local(Instant moment) {
    return LocalDateTime.ofInstant(moment, BusinessClock.ZONE)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }
}
