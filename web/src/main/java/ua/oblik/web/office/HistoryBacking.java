package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import ua.oblik.billing.BillSummary;
import ua.oblik.billing.Bills;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.ledger.AccountLedger;
import ua.oblik.ledger.EntryView;
import ua.oblik.metering.MeterPassport;
import ua.oblik.metering.MeterPassports;
import ua.oblik.metering.ReadHistory;
import ua.oblik.metering.ReadView;

/** What happened on the account of {@link AccountBacking}: meters, reads, bills, entries. */
@Named("officeHistoryBacking")
@RequestScoped
public class HistoryBacking {
  @Inject private AccountBacking account;
  @Inject private MeterPassports passports;
  @Inject private ReadHistory reads;
  @Inject private Bills bills;
  @Inject private AccountLedger ledger;
  @Inject private BusinessClock clock;

  /** Those in place first. */
  public List<MeterPassport> getMeters() {
    return passports.of(account.getAccount().number());
  }

  /** The latest first. */
  public List<ReadView> getReads() {
    return reads.of(account.getAccount().number());
  }

  /** The latest first. */
  public List<BillSummary> getBills() {
    return bills.of(account.getAccount().number());
  }

  /** The latest first. */
  public List<EntryView> getEntries() {
    List<EntryView> entries =
        new ArrayList<>(
            ledger.entries(account.getAccount().number(), clock.today(), clock.today()));
    Collections.reverse(entries);
    return entries;
  }
}
