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
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  void record(LinkAttempt attempt) {
    book.add(attempt);
  }

  /** The first to prove an account owns it; later ones are members. */
  LinkOutcome.Linked link(UserId user, Account account, ProofKind proof) {
    book.lock(account.id());
    Optional<AccountLink> known = book.link(user, account.id());
    AccountLink link = known.orElseGet(() -> create(user, account, proof));
    return new LinkOutcome.Linked(account.number(), link.role());
  }

  private AccountLink create(UserId user, Account account, ProofKind proof) {
    boolean owned =
        book.linksOf(account.id()).stream().anyMatch(link -> link.role() == AccountRole.OWNER);
    AccountLink link =
        new AccountLink(
            new AccountLink.Key(user, account.id()),
            owned ? AccountRole.MEMBER : AccountRole.OWNER,
            LinkedBy.of(proof),
            clock.today());
    book.add(link);
    if (proof == ProofKind.LINK_CODE) {
      account.replaceLinkCode(LinkCodes.next());
    }
    audit.record(
        AuditEntry.of("link-account", "account", account.number().value())
            .after(link.role() + " by " + proof));
    notices.linked(account, link);
    return link;
  }
}
