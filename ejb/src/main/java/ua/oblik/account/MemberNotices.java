package ua.oblik.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.identity.CurrentUser;
import ua.oblik.identity.LetterAddress;
import ua.oblik.identity.ProfileView;
import ua.oblik.identity.Profiles;
import ua.oblik.identity.TokenText;
import ua.oblik.notice.Notice;
import ua.oblik.notice.NoticeKind;
import ua.oblik.notice.Outbox;
import ua.oblik.notice.PublicAddress;

/** Letters among those who share an account, and how each of them wants to be called. */
@Dependent
class MemberNotices {
  private static final String NO_ACCESS = "NONE";

  @Inject private Profiles profiles;
  @Inject private Outbox outbox;
  @Inject private PublicAddress site;
  @Inject private BusinessClock clock;
  @Inject private CurrentUser caller;

  AccountMember member(AccountLink link) {
    return new AccountMember(
        link.user(),
        profiles.displayNameOf(link.user()),
        link.role(),
        link.linkedOn(),
        link.user().equals(caller.id()));
  }

  /** To the address invited, in the language of who invites. */
  void invited(Account account, Invitation invitation, TokenText token) {
    ProfileView inviter = profiles.mine();
    outbox.enqueue(
        Notice.to(invitation.email(), inviter.language())
            .of(NoticeKind.ACCOUNT_INVITATION, token.hexHash())
            .saying(
                Map.of(
                    "inviter", inviter.displayName(),
                    "accountNumber", account.number().value(),
                    "role", invitation.role().name(),
                    "validUntil", local(invitation.expiresAt()),
                    "link", site.of("/invitation?token=" + token.value())))
            .about(account.id().value(), null));
  }

  /** To who invited. */
  void accepted(Account account, Invitation invitation) {
    LetterAddress inviter = profiles.letterAddressOf(invitation.inviter());
    outbox.enqueue(
        Notice.to(inviter.email(), inviter.language())
            .of(NoticeKind.INVITATION_ACCEPTED, Long.toString(invitation.id()))
            .saying(
                Map.of(
                    "name", inviter.displayName(),
                    "accountNumber", account.number().value(),
                    "member", profiles.mine().displayName(),
                    "role", invitation.role().name(),
                    "link", site.of("/portal/account?account=" + account.number())))
            .about(account.id().value(), null));
  }

  void changed(Account account, AccountLink link) {
    tell(account, link, link.role().name());
  }

  void removed(Account account, AccountLink link) {
    tell(account, link, NO_ACCESS);
  }

  private void tell(Account account, AccountLink link, String access) {
    LetterAddress member = profiles.letterAddressOf(link.user());
    outbox.enqueue(
        Notice.to(member.email(), member.language())
            .of(
                NoticeKind.ACCESS_CHANGED,
                link.user() + ":" + account.number() + ":" + access + ":" + clock.now())
            .saying(
                Map.of(
                    "name", member.displayName(),
                    "accountNumber", account.number().value(),
                    "access", access,
                    "link", site.of("/portal/accounts")))
            .about(account.id().value(), null));
  }

  private static String local(Instant moment) {
    return LocalDateTime.ofInstant(moment, BusinessClock.ZONE)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }
}
