package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountView;
import ua.oblik.account.Accounts;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.AccountLedger;

/** One account from all sides, one side at a time. */
@Named("officeAccountBacking")
@RequestScoped
public class AccountBacking {
  /** The sides; the first is shown where none is asked for. */
  private static final List<String> TABS =
      List.of(
          "summary",
          "meters",
          "reads",
          "bills",
          "entries",
          "payments",
          "orders",
          "agreements",
          "reliefs",
          "letters",
          "trail");

  @Inject private AccountAccess access;
  @Inject private Accounts accounts;
  @Inject private AccountLedger ledger;
  @Inject private BusinessClock clock;
  @Inject private FacesContext faces;

  private String no;
  private String tab;
  private AccountView account;

  /**
   * The side decides which components there are, and forms of some sides choose among what the
   * account has: both are known before parameters are applied.
   */
  @PostConstruct
  void begin() {
    Map<String, String> asked = faces.getExternalContext().getRequestParameterMap();
    tab = asked.get("tab");
    no = asked.get("no");
  }

  /**
   * Finds the account.
   *
   * @throws NotFoundException if there is none of that number
   */
  public void load() {
    account = accounts.get(access.require(AccountRows.number(no), AccessLevel.VIEW));
  }

  /** The account; a form that says its number has it before its fields are looked at. */
  public AccountView getAccount() {
    if (account == null && no != null) {
      load();
    }
    return account;
  }

  /** What it owes today; negative if overpaid. */
  public Money getBalance() {
    return ledger.balance(account.number(), clock.today(), clock.today());
  }

  /** The sides to choose from. */
  public List<String> getTabs() {
    return TABS;
  }

  /** The side that is shown. */
  public String getTab() {
    return tab != null && TABS.contains(tab) ? tab : TABS.get(0);
  }

  public String getNo() {
    return no;
  }

  public void setNo(String no) {
    this.no = no;
  }
}
