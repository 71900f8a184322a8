package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.account.AccountView;
import ua.oblik.account.Accounts;
import ua.oblik.account.Agreement;
import ua.oblik.account.Agreements;
import ua.oblik.billing.AccountSummaries;
import ua.oblik.billing.AccountSummary;
import ua.oblik.domain.account.AccountNumber;

/** One account from all sides. */
@Named("officeAccountBacking")
@RequestScoped
public class AccountBacking {
  @Inject private AccountAccess access;
  @Inject private Accounts accounts;
  @Inject private Agreements agreements;
  @Inject private AccountSummaries summaries;

  private String no;
  private AccountView account;
  private List<Agreement> contracts;
  private AccountSummary summary;

  /**
   * Finds the account.
   *
   * @throws NotFoundException if there is none of that number
   */
  public void load() {
    if (no == null || !no.matches("[0-9]{10}")) {
      throw new NotFoundException("account-not-found");
    }
    AccountId id = access.require(AccountNumber.of(no), AccessLevel.VIEW);
    account = accounts.get(id);
    contracts = agreements.of(id);
    summary = summaries.of(account.number());
  }

  public AccountView getAccount() {
    return account;
  }

  public List<Agreement> getContracts() {
    return contracts;
  }

  public AccountSummary getSummary() {
    return summary;
  }

  public String getNo() {
    return no;
  }

  public void setNo(String no) {
    this.no = no;
  }
}
