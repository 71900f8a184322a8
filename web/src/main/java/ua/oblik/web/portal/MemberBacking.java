package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.account.AccountMember;
import ua.oblik.account.AccountMembers;
import ua.oblik.account.AccountRole;
import ua.oblik.identity.UserId;
import ua.oblik.web.ui.Messages;

/** Another login that sees the account: its owner changes its role or takes the account away. */
@Named
@RequestScoped
public class MemberBacking {
  @Inject private PortalAccount account;
  @Inject private AccountMembers members;
  @Inject private Messages messages;

  private String user;
  private AccountMember member;
  private AccountRole role;

  @PostConstruct
  void begin() {
    user = Faces.getRequestParameter("user");
  }

  /**
   * Only those the page is for.
   *
   * @throws NotFoundException unless that login sees the account and the caller owns it
   */
  public void check() {
    getMember();
  }

  /** Gives the role chosen. */
  public String change() {
    try {
      members.change(account.getNumber(), id(), role);
    } catch (RefusedException refused) {
      messages.refusal("role", refused);
      return null;
    }
    return done("portal_member.changed");
  }

  /** Takes the account away. */
  public String remove() {
    members.remove(account.getNumber(), id());
    return done("portal_account.removed");
  }

  private String done(String key) {
    messages.done(key);
    return "/portal/account?faces-redirect=true&account=" + account.getNumber();
  }

  /**
   * Who it is.
   *
   * @throws NotFoundException unless that login sees the account and the caller owns it
   */
  public AccountMember getMember() {
    if (member == null) {
      member =
          members.of(account.getNumber()).stream()
              .filter(each -> each.user().equals(id()))
              .filter(each -> !each.own())
              .findFirst()
              .orElseThrow(MemberBacking::notFound);
    }
    return member;
  }

  private UserId id() {
    if (user == null || !user.matches("[1-9][0-9]{0,17}")) {
      throw notFound();
    }
    return new UserId(Long.parseLong(user));
  }

  private static NotFoundException notFound() {
    return new NotFoundException("page-not-found");
  }

  public AccountRole[] getRoles() {
    return AccountRole.values();
  }

  /** The role chosen, at first the one it has. */
  public AccountRole getRole() {
    return role == null ? getMember().role() : role;
  }

  public void setRole(AccountRole role) {
    this.role = role;
  }

  public String getUser() {
    return user;
  }
}
