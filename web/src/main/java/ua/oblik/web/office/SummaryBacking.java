package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import ua.oblik.account.Agreement;
import ua.oblik.account.Agreements;
import ua.oblik.billing.AccountSummaries;
import ua.oblik.billing.AccountSummary;
import ua.oblik.billing.ParkedAccounts;
import ua.oblik.billing.ParkedView;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.listing.ListQuery.Order;
import ua.oblik.domain.listing.ListQuery.Window;

/**
 * The account of {@link AccountBacking} at a glance: contracts, money, what keeps it from a bill.
 */
@Named("officeSummaryBacking")
@RequestScoped
public class SummaryBacking {
  private static final int MOST_PARKED = 12;

  @Inject private AccountBacking account;
  @Inject private Agreements agreements;
  @Inject private AccountSummaries summaries;
  @Inject private ParkedAccounts parkedAccounts;

  private List<Agreement> contracts;
  private AccountSummary summary;
  private List<ParkedView> parked;

  @PostConstruct
  void load() {
    contracts = agreements.of(account.getAccount().id());
    summary = summaries.of(account.getAccount().number());
    parked =
        parkedAccounts.find(
            new ListQuery(
                "",
                Map.of("state", "open", "account", account.getAccount().number().value()),
                Order.NATURAL,
                new Window(0, MOST_PARKED)));
  }

  public List<Agreement> getContracts() {
    return contracts;
  }

  public AccountSummary getSummary() {
    return summary;
  }

  /** What waits for staff before the account can be billed. */
  public List<ParkedView> getParked() {
    return parked;
  }
}
