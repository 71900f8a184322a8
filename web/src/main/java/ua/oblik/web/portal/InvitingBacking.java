package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.ConflictException;
import ua.oblik.account.AccountInvitations;
import ua.oblik.account.AccountRole;
import ua.oblik.account.InvitationForm;
import ua.oblik.account.InvitationOutcome;
import ua.oblik.account.InvitationView;
import ua.oblik.web.ui.Messages;

/** The invitations an owner sends for an account. */
@Named
@RequestScoped
public class InvitingBacking {
  @Inject private PortalAccount account;
  @Inject private AccountInvitations invitations;
  @Inject private Messages messages;

  private String email;
  private AccountRole role = AccountRole.MEMBER;
  private List<InvitationView> open;

  /** Sends the letter, or says what to mend. */
  public String invite() {
    InvitationOutcome outcome =
        invitations.invite(account.getNumber(), new InvitationForm(email, role));
    if (outcome instanceof InvitationOutcome.Malformed malformed) {
      malformed.problems().forEach(p -> messages.error(p.field(), "problem." + p.code()));
      return null;
    }
    if (outcome instanceof InvitationOutcome.TooMany) {
      messages.error("email", "portal_account.tooManyInvitations");
      return null;
    }
    return done("portal_account.invited", email.strip());
  }

  /** Takes one back. */
  public String withdraw(long id) {
    try {
      invitations.withdraw(account.getNumber(), id);
    } catch (ConflictException meanwhileTakenUp) {
      return done("portal_account.invitationGone");
    }
    return done("portal_account.withdrawn");
  }

  private String done(String key, Object... values) {
    messages.done(key, values);
    return "/portal/account?faces-redirect=true&account=" + account.getNumber();
  }

  /** What waits, the latest first. */
  public List<InvitationView> getOpen() {
    if (open == null) {
      open = invitations.open(account.getNumber());
    }
    return open;
  }

  public AccountRole[] getRoles() {
    return AccountRole.values();
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public AccountRole getRole() {
    return role;
  }

  public void setRole(AccountRole role) {
    this.role = role;
  }
}
