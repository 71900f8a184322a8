package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.FieldProblem;
import ua.oblik.identity.TokenText;

/**
 * How an owner lets another person share an account: an invitation by e-mail, whether or not the
 * address has a login, good for a week and for one acceptance.
 */
@Stateless
public class AccountInvitations {
  private static final int LETTERS_A_DAY = 10;

  @Inject private InvitationBook invitations;
  @Inject private AccountAccess access;
  @Inject private MemberNotices notices;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /**
   * Sends an invitation. An open one to the same address is taken back: only the newest letter
   * counts.
   *
   * @throws NotFoundException unless the caller owns the account
   */
  public InvitationOutcome invite(AccountNumber number, InvitationForm form) {
    AccountId id = access.require(number, AccessLevel.MANAGE);
    List<FieldProblem> problems = form.problems();
    if (!problems.isEmpty()) {
      return new InvitationOutcome.Malformed(problems);
    }
    Instant now = clock.now();
    Account account = invitations.lockAccount(id);
    List<Invitation> sent = invitations.of(id);
    if (sentSince(sent, now.minus(Duration.ofDays(1))) >= LETTERS_A_DAY) {
      return new InvitationOutcome.TooMany();
    }
    sent.stream()
        .filter(earlier -> earlier.stateAt(now) == InvitationState.OPEN)
        .filter(earlier -> earlier.email().equalsIgnoreCase(form.email()))
        .forEach(earlier -> earlier.withdraw(now));
    TokenText token = TokenText.create();
    Invitation invitation = invitations.written(id, form, now).carrying(token);
    invitations.add(invitation);
    notices.invited(account, invitation, token);
    audit.record(
        AuditEntry.of("invite-to-account", "account", number.value())
            .after("invitation:" + invitation.id() + " " + form.role()));
    return new InvitationOutcome.Sent();
  }

  /**
   * The invitations of an account that wait, the latest first.
   *
   * @throws NotFoundException unless the caller owns it
   */
  public List<InvitationView> open(AccountNumber number) {
    Instant now = clock.now();
    return invitations.of(access.require(number, AccessLevel.MANAGE)).stream()
        .filter(invitation -> invitation.stateAt(now) == InvitationState.OPEN)
        .map(invitation -> invitations.view(invitation, now))
        .toList();
  }

  /**
   * Takes an invitation back: its letter opens nothing any more.
   *
   * @throws NotFoundException unless the caller owns the account it is for
   * @throws ua.oblik.ConflictException unless it is open
   */
  public void withdraw(AccountNumber number, long id) {
    AccountId account = access.require(number, AccessLevel.MANAGE);
    Invitation invitation = invitations.lock(account, id);
    if (!invitation.account().equals(account)) {
      throw new NotFoundException("invitation-not-found");
    }
    invitation.withdraw(clock.now());
    audit.record(
        AuditEntry.of("withdraw-invitation", "account", number.value()).before("invitation:" + id));
  }

  private static long sentSince(List<Invitation> sent, Instant since) {
    return sent.stream().filter(earlier -> earlier.invitedAt().isAfter(since)).count();
  }
}
