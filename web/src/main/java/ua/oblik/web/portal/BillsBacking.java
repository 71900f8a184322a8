package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import ua.oblik.billing.BillOrders;
import ua.oblik.billing.BillSummary;
import ua.oblik.billing.Bills;
import ua.oblik.billing.OrderView;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillStanding;
import ua.oblik.payment.BillStandings;

/** The archive of bills, year by year. */
@Named
@RequestScoped
public class BillsBacking {
  @Inject private PortalAccount account;
  @Inject private Bills bills;
  @Inject private BillStandings paid;
  @Inject private BillOrders orders;

  private List<BillSummary> all = List.of();
  private Map<BillNumber, BillStanding> standings;
  private Integer year;

  @PostConstruct
  void load() {
    if (account.isPresent()) {
      all = bills.of(account.getNumber());
    }
  }

  /** The last order, if its bill is on its way, or has not come and no later one has. */
  public OrderView getOrder() {
    return OrderView.news(
            orders.of(account.getNumber()),
            all.stream().map(BillSummary::issuedOn).max(Comparator.naturalOrder()))
        .orElse(null);
  }

  /** How far a bill is paid, or null for one that no longer stands. */
  public BillStanding standing(BillSummary bill) {
    if (standings == null) {
      standings = paid.of(account.getNumber());
    }
    return standings.get(bill.number());
  }

  /** The years with bills, the latest first. */
  public List<Integer> getYears() {
    return Years.of(all, BillSummary::issuedOn);
  }

  /** The bills of the year, the latest first. */
  public List<BillSummary> getBills() {
    Integer shown = getYear();
    return all.stream().filter(bill -> shown.equals(bill.issuedOn().getYear())).toList();
  }

  /** The year asked for, else the latest with bills. */
  public Integer getYear() {
    return Years.shown(year, getYears());
  }

  public void setYear(Integer year) {
    this.year = year;
  }
}
