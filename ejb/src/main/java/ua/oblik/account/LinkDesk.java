package ua.oblik.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.UserId;

/** Writes down a link that has been proved. */
@Dependent
class LinkDesk {
  @Inject private AccountBook book;
  @Inject private LinkNotices notices;
  @Inject private MemberNotices members;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  void record(LinkAttempt attempt) {
    book.add(attempt);
  }

  /** The first to prove an account owns it; later ones are members. */
  LinkOutcome.Linked link(UserId user, Account account, ProofKind proof) {
    book.lock(account.id());
    Optional<AccountLink> known = book.link(user, account.id());
    AccountLink link = known.orElseGet(() -> create(user, account, LinkedBy.of(proof)));
    if (known.isEmpty()) {
      notices.linked(account, link);
    }
    return new LinkOutcome.Linked(account.number(), link.role());
  }

  /** What a login is to an account that it has linked already. */
  Optional<LinkOutcome.Linked> known(UserId user, Account account) {
    return book.link(user, account.id())
        .map(link -> new LinkOutcome.Linked(account.number(), link.role()));
  }

  /** Links what staff have found proved; the person is told by the answer to the request. */
  void linkByStaff(UserId user, Account account) {
    book.lock(account.id());
    if (book.link(user, account.id()).isEmpty()) {
      create(user, account, LinkedBy.STAFF);
    }
  }

  /** Links who was invited; whoever sees the account already gets the higher of both roles. */
  LinkOutcome.Linked linkInvited(UserId user, Invitation invitation) {
    Account account = book.lock(invitation.account());
    Optional<AccountLink> known = book.link(user, account.id());
    AccountLink link =
        known.orElseGet(
            () -> {
              AccountLink fresh = link(user, account, invitation.role());
              notices.linked(account, fresh);
              return fresh;
            });
    if (invitation.role().reachesBeyond(link.role())) {
      link.change(invitation.role());
    }
    audit.record(
        AuditEntry.of("accept-invitation", "account", account.number().value())
            .before("invitation:" + invitation.id())
            .after("user:" + user + " " + link.role()));
    members.accepted(account, invitation);
    return new LinkOutcome.Linked(account.number(), link.role());
  }

  private AccountLink link(UserId user, Account account, AccountRole role) {
    AccountLink link =
        new AccountLink(
            new AccountLink.Key(user, account.id()), role, LinkedBy.INVITATION, clock.today());
    book.add(link);
    return link;
  }

  /** Writes a decision of staff down and tells the person. */
  void answered(LinkRequest request, LinkRequestState decision, String reason) {
    audit.record(
        AuditEntry.of("decide-link-request", "account", request.accountNumber().value())
            .before("OPEN user:" + request.user())
            .after(decision + ": " + reason));
    notices.answered(request, decision, reason);
  }

  private AccountLink create(UserId user, Account account, LinkedBy proof) {
    boolean owned =
        book.linksOf(account.id()).stream().anyMatch(link -> link.role() == AccountRole.OWNER);
    AccountLink link =
        new AccountLink(
            new AccountLink.Key(user, account.id()),
            owned ? AccountRole.MEMBER : AccountRole.OWNER,
            proof,
            clock.today());
    book.add(link);
    if (proof == LinkedBy.LINK_CODE) {
      account.replaceLinkCode(LinkCodes.next());
    }
    audit.record(
        AuditEntry.of("link-account", "account", account.number().value())
            .after(link.role() + " by " + proof));
    return link;
  }
}
