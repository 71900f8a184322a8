package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.ledger.AccountLedger;
import ua.oblik.ledger.ReconciliationStatement;
import ua.oblik.request.EntryDisputes;
import ua.oblik.web.ui.Messages;

/** The movements of a period for both sides to compare; a row not agreed to becomes a request. */
@Named
@RequestScoped
public class ReconciliationBacking {
  @Inject private PortalAccount account;
  @Inject private AccountLedger ledger;
  @Inject private EntryDisputes entryDisputes;
  @Inject private BusinessClock clock;
  @Inject private Messages messages;

  private LocalDate from;
  private LocalDate lastDay;
  private ReconciliationStatement statement;
  private Map<Long, String> disputes;

  @PostConstruct
  void thisYear() {
    lastDay = clock.today();
    from = lastDay.withDayOfYear(1);
  }

  /** Shows the period asked for, or says why not. */
  public void show() {
    if (from.isAfter(lastDay)) {
      messages.error("lastDay", "portal_reconciliation.order");
    } else if (lastDay.isAfter(clock.today())) {
      messages.error("lastDay", "portal_reconciliation.future");
    }
  }

  /** The statement; of this year while the days asked for make no period. */
  public ReconciliationStatement getStatement() {
    if (statement == null) {
      statement = ledger.statement(account.getNumber(), period(), clock.today());
    }
    return statement;
  }

  /** What was typed stays in the form, even where it makes no period. */
  private DateRange period() {
    LocalDate today = clock.today();
    return from.isAfter(lastDay) || lastDay.isAfter(today)
        ? new DateRange(today.withDayOfYear(1), today.plusDays(1))
        : new DateRange(from, lastDay.plusDays(1));
  }

  /** Number of the open request about an entry, by the entry's number. */
  public Map<Long, String> getDisputes() {
    if (disputes == null) {
      disputes = entryDisputes.open(account.getNumber());
    }
    return disputes;
  }

  /** Whether the login may do more than read. */
  public boolean isMayDispute() {
    return account.isActing();
  }

  /** What the addresses of the files say of the period. */
  public String getAddress() {
    DateRange period = getStatement().period();
    return "account=%s&from=%s&lastDay=%s"
        .formatted(account.getNumber(), period.from(), period.lastDay());
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }
}
