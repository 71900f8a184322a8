package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import ua.oblik.RefusedException;
import ua.oblik.billing.AccountSummaries;
import ua.oblik.billing.AccountSummary;
import ua.oblik.billing.BillSummary;
import ua.oblik.document.BillDocuments;
import ua.oblik.document.PaymentOffer;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.payment.CardPayments;
import ua.oblik.web.ui.Formats;
import ua.oblik.web.ui.Messages;

/** How much to pay, and how: by card, or with the payment code in a bank's application. */
@Named
@RequestScoped
public class PayBacking {
  @Inject private PortalAccount account;
  @Inject private AccountSummaries summaries;
  @Inject private BillDocuments documents;
  @Inject private CardPayments cards;
  @Inject private Messages messages;

  private AccountSummary summary;
  private Map<Choice, Money> amounts;
  private Choice choice;
  private Money own;

  /** What people pay. */
  public enum Choice {
    /** What is owed by now. */
    BALANCE,
    /** The last bill alone, of more that is owed. */
    BILL,
    /** What is owed, and what this month is expected to cost. */
    RECOMMENDED,
    OWN
  }

  /** The choices that come to something, and another amount. */
  public Map<Choice, Money> getAmounts() {
    if (amounts == null) {
      amounts = new EnumMap<>(Choice.class);
      Money balance = getSummary().balance();
      offer(Choice.BALANCE, balance);
      getSummary()
          .lastBill()
          .map(BillSummary::charges)
          .filter(charges -> charges.compareTo(balance) < 0)
          .ifPresent(charges -> offer(Choice.BILL, charges));
      offer(Choice.RECOMMENDED, getSummary().recommendedPayment());
    }
    return amounts;
  }

  private void offer(Choice of, Money amount) {
    if (amount.isPositive() && !amounts.containsValue(amount)) {
      amounts.put(of, amount);
    }
  }

  /** The choices in the order in which they are shown. */
  public List<Choice> getChoices() {
    return Stream.concat(getAmounts().keySet().stream(), Stream.of(Choice.OWN)).toList();
  }

  /** A choice in words, with its amount. */
  public String name(Choice of) {
    Money amount = getAmounts().get(of);
    return amount == null ? Formats.word(of) : Formats.word(of) + " " + Formats.money(amount);
  }

  /** Begins to pay by card, and shows what will be paid. */
  public void card() throws IOException {
    Money amount = choice == Choice.OWN ? own : getAmounts().get(choice);
    if (amount == null) {
      messages.error("own", "portal_pay.own.missing");
      return;
    }
    try {
      String code = cards.begin(account.getNumber(), amount, bill());
      Faces.redirect("/portal/checkout?order=" + code);
    } catch (RefusedException refused) {
      messages.error(
          "own",
          "portal_pay.range",
          refused.arguments().stream().map(Money.class::cast).map(Formats::money).toArray());
    }
  }

  private Optional<BillNumber> bill() {
    return choice == Choice.BILL
        ? getSummary().lastBill().map(BillSummary::number)
        : Optional.empty();
  }

  /** How to pay with a bank's application, or null if nothing is owed. */
  public PaymentOffer getPayment() {
    return documents.payment(getSummary()).orElse(null);
  }

  /** The account at a glance. */
  public AccountSummary getSummary() {
    if (summary == null) {
      summary = summaries.of(account.getNumber());
    }
    return summary;
  }

  /** What is chosen: at first what comes first. */
  public Choice getChoice() {
    return choice == null ? getChoices().get(0) : choice;
  }

  public void setChoice(Choice choice) {
    this.choice = choice;
  }

  public Money getOwn() {
    return own;
  }

  public void setOwn(Money own) {
    this.own = own;
  }
}
