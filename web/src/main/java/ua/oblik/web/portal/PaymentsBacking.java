package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.AccountLedger;
import ua.oblik.ledger.EntryView;
import ua.oblik.payment.PaymentView;
import ua.oblik.payment.Payments;
import ua.oblik.web.ui.Formats;

/** What was paid, and every movement behind the balance, as of a day and as known on a day. */
@Named
@RequestScoped
public class PaymentsBacking {
  @Inject private PortalAccount account;
  @Inject private Payments payments;
  @Inject private AccountLedger ledger;
  @Inject private BusinessClock clock;

  private LocalDate asOf;
  private LocalDate knownOn;
  private List<EntryView> entries;
  private List<PaymentView> paid;
  private Integer year;

  @PostConstruct
  void today() {
    asOf = clock.today();
    knownOn = asOf;
  }

  /** Shows the entries of the days asked for; the page asks the ledger when it is drawn. */
  public void show() {
    entries = null;
  }

  /** The payments of the year shown, the latest first. */
  public List<PaymentView> getPayments() {
    Integer shown = getYear();
    return all().stream().filter(payment -> shown.equals(payment.valueOn().getYear())).toList();
  }

  /** The years with payments, the latest first. */
  public List<Integer> getYears() {
    return Years.of(all(), PaymentView::valueOn);
  }

  /** The year asked for, else the latest with payments. */
  public Integer getYear() {
    return Years.shown(year, getYears());
  }

  public void setYear(Integer year) {
    this.year = year;
  }

  private List<PaymentView> all() {
    if (paid == null) {
      paid = account.isPresent() ? payments.of(account.getNumber()) : List.of();
    }
    return paid;
  }

  /** Where a payment came through, in words. */
  public String source(PaymentView payment) {
    return Formats.text(PaymentTable.sourceKey(payment));
  }

  /**
   * What a payment was for: as the payer wrote it, or that it was a card payment of the cabinet.
   */
  public String purpose(PaymentView payment) {
    return payment
        .cardOrder()
        .map(order -> Formats.text("payment.purpose.card", order))
        .orElseGet(() -> payment.purpose().orElse(""));
  }

  /** The movements of the year before the day asked for, the latest first. */
  public List<EntryView> getEntries() {
    if (entries == null) {
      LocalDate first = asOf.minusYears(1);
      entries = new ArrayList<>();
      if (account.isPresent()) {
        ledger.entries(account.getNumber(), asOf, knownOn).stream()
            .filter(entry -> entry.valueOn().isAfter(first))
            .forEach(entries::add);
      }
      Collections.reverse(entries);
    }
    return entries;
  }

  /** The balance behind the movements. */
  public Money getBalance() {
    return ledger.balance(account.getNumber(), asOf, knownOn);
  }

  public LocalDate getAsOf() {
    return asOf;
  }

  public void setAsOf(LocalDate asOf) {
    this.asOf = asOf;
  }

  public LocalDate getKnownOn() {
    return knownOn;
  }

  public void setKnownOn(LocalDate knownOn) {
    this.knownOn = knownOn;
  }
}
