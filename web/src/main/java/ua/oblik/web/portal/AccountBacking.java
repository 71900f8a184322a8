package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import ua.oblik.RefusedException;
import ua.oblik.account.AccountMember;
import ua.oblik.account.AccountMembers;
import ua.oblik.account.AccountRole;
import ua.oblik.account.BillDeliveries;
import ua.oblik.account.BillDelivery;
import ua.oblik.account.LeaveOutcome;
import ua.oblik.account.MyAccounts;
import ua.oblik.web.ui.Messages;

/** What the login decides about one account: its own name for it, how bills come, leaving it. */
@Named("portalAccountBacking")
@RequestScoped
public class AccountBacking {
  @Inject private PortalAccount account;
  @Inject private MyAccounts mine;
  @Inject private BillDeliveries deliveries;
  @Inject private AccountMembers members;
  @Inject private Messages messages;

  private String ownName;
  private BillDelivery delivery;
  private boolean sure;

  @PostConstruct
  void load() {
    if (account.isPresent()) {
      ownName = account.getCurrent().ownName();
      delivery = deliveries.of(account.getNumber());
    }
  }

  /** Keeps the own name; an empty one takes it away. */
  public String rename() {
    try {
      mine.name(account.getNumber(), ownName);
    } catch (RefusedException tooLong) {
      messages.refusal("ownName", tooLong);
      return null;
    }
    return done("portal_account.renamed");
  }

  /** Keeps how the bills come. */
  public String deliver() {
    deliveries.choose(account.getNumber(), delivery);
    return done("portal_account.delivered");
  }

  /** Takes the account off the login; the last owner has to say that it is meant. */
  public String leave() {
    if (sure) {
      members.leaveWithoutOwner(account.getNumber());
    } else if (members.leave(account.getNumber()) instanceof LeaveOutcome.LastOwner) {
      messages.error("sure", "portal_account.notSure");
      return null;
    }
    messages.done("portal_account.left", account.getNumber().value());
    return "/portal/accounts?faces-redirect=true";
  }

  /** Who sees the account, for its owner. */
  public List<AccountMember> getMembers() {
    return isOwner() ? members.of(account.getNumber()) : List.of();
  }

  private String done(String key) {
    messages.done(key);
    return "/portal/account?faces-redirect=true&account=" + account.getNumber();
  }

  /** Whether nobody would own the account without this login. */
  public boolean isLastOwner() {
    return members.isLastOwner(account.getNumber());
  }

  /** The day the way of the bills was chosen, or null. */
  public LocalDate getDeliverySince() {
    return deliveries.chosenOn(account.getNumber()).orElse(null);
  }

  /** Whether the login may decide for others too. */
  public boolean isOwner() {
    return account.getCurrent().role() == AccountRole.OWNER;
  }

  public BillDelivery[] getDeliveries() {
    return BillDelivery.values();
  }

  public String getOwnName() {
    return ownName;
  }

  public void setOwnName(String ownName) {
    this.ownName = ownName;
  }

  public BillDelivery getDelivery() {
    return delivery;
  }

  public void setDelivery(BillDelivery delivery) {
    this.delivery = delivery;
  }

  public boolean isSure() {
    return sure;
  }

  public void setSure(boolean sure) {
    this.sure = sure;
  }
}
