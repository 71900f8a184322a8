package ua.oblik.config.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import ua.oblik.account.AccountId;
import ua.oblik.billing.BillCause;
import ua.oblik.billing.BillOrderId;
import ua.oblik.billing.Issue;
import ua.oblik.billing.IssuedBill;
import ua.oblik.billing.MonthCharge;
import ua.oblik.config.demo.Paying.Intent;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.AgreementInput;
import ua.oblik.domain.billing.BillCalculator;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillOutcome;
import ua.oblik.domain.billing.BillOutcome.Billed;
import ua.oblik.domain.billing.BillOutcome.Parked;
import ua.oblik.domain.billing.BillRequest;
import ua.oblik.domain.billing.BillingInput;
import ua.oblik.domain.billing.BillingRules;
import ua.oblik.domain.measure.Money;

/**
 * Lives through an account's three years: the monthly runs, the orders and the payments, in the
 * order in which they happened. Every bill is asked of the calculator with what was known that day.
 */
final class Chronicle {

  /** Months of reads before the first day to be billed, so that an estimate finds last year's. */
  private static final int MONTHS_OF_READS = 14;

  private static final int ORDERS_PER_ACCOUNT = 4;

  private final Story story;
  private final BillingRules rules;
  private final Draw draw;
  private final StandingBills standing = new StandingBills();
  private final PointProgress progress = new PointProgress();
  private final PriorityQueue<Intent> intents =
      new PriorityQueue<>(Comparator.comparing(Intent::on).thenComparing(Intent::kopiykas));
  private final AccountPast past;

  private Chronicle(Story story, BillingRules rules) {
    this.story = story;
    this.rules = rules;
    // A generator of its own: how the customer pays does not change what the meter shows.
    this.draw = Draw.ofAccount(-story.id());
    this.past = new AccountPast(story);
  }

  /** What happened to an account until the business date of the demo. */
  static AccountPast of(Story story, BillingRules rules, History history) {
    return new Chronicle(story, rules).live(history);
  }

  /** What the run of the month after an account's history calculates from. */
  static BillingInput nextInput(Story story, BillingRules rules, History history, YearMonth month) {
    Chronicle chronicle = new Chronicle(story, rules);
    chronicle.live(history);
    return chronicle.input(new BillRequest.Monthly(month, History.runDay(month)));
  }

  private AccountPast live(History history) {
    for (YearMonth month : history.months()) {
      if (story.days().from().isBefore(month.plusMonths(1).atDay(1))) {
        orders(month);
        LocalDate runDay = History.runDay(month);
        payUntil(runDay);
        monthly(month, runDay);
      }
    }
    payUntil(history.today().minusDays(1));
    past.conclude(progress);
    return past;
  }

  private void orders(YearMonth month) {
    for (LocalDate orderedOn : story.ordersOn()) {
      if (YearMonth.from(orderedOn).equals(month)) {
        payUntil(orderedOn);
        long order = story.id() * ORDERS_PER_ACCOUNT + past.orders().size();
        BillOutcome outcome =
            BillCalculator.calculate(input(new BillRequest.Ordered(orderedOn, orderedOn)));
        if (outcome instanceof Billed billed) {
          BillNumber number =
              issue(billed.bill(), orderedOn, BillCause.ORDERED, "order:" + order, order);
          past.ordered(
              new AccountPast.Order(order, orderedOn, orderedOn, billed.bill().total(), number));
        }
      }
    }
  }

  private void monthly(YearMonth month, LocalDate runDay) {
    BillOutcome outcome = BillCalculator.calculate(input(new BillRequest.Monthly(month, runDay)));
    if (outcome instanceof Billed billed) {
      String key = "run:" + month + ":" + story.id();
      MonthCharge charge = MonthCharge.of(month, billed, standing.recent());
      BillNumber number = issue(billed.bill(), runDay, BillCause.MONTHLY, key, 0);
      billed.issuedAs(number).stream()
          .skip(1)
          .forEach(rest -> issue(rest, runDay, BillCause.MONTHLY, key + ":rest", 0));
      past.billedIn(month, number, billed.total(), charge);
    } else if (outcome instanceof Parked parked) {
      past.parkedIn(month, parked);
    } else {
      past.skippedIn(month);
    }
  }

  private BillingInput input(BillRequest request) {
    LocalDate readsFrom =
        standing.firstDayToBill().orElse(story.days().from()).minusMonths(MONTHS_OF_READS);
    List<AgreementInput> agreements = new ArrayList<>(story.agreements().size());
    for (Story.Supply supply : story.agreements()) {
      PointStory point = supply.point();
      agreements.add(
          new AgreementInput(
              new AgreementId(supply.id()),
              point.code(),
              supply.days(),
              supply.terms(),
              point.supply(),
              point.spansKnownOn(request.businessDate(), readsFrom),
              point.equivalents()));
    }
    return new BillingInput(
        story.number(),
        agreements,
        standing.recent(),
        Money.ofKopiykas(past.balance()),
        story.reliefs(),
        story.contracted(),
        rules,
        request);
  }

  private BillNumber issue(BillDraft draft, LocalDate on, BillCause cause, String key, long order) {
    BillNumber number = past.nextNumber(on);
    Issue issue =
        new Issue(
            on,
            History.nightOf(on),
            cause,
            cause == BillCause.MONTHLY
                ? Optional.of(MonthlyRuns.idOf(YearMonth.from(on).minusMonths(1)))
                : Optional.empty(),
            order > 0 ? Optional.of(new BillOrderId(order)) : Optional.empty());
    past.issued(new IssuedBill(number, key, new AccountId(story.id()), draft, issue));
    standing.issue(number, draft);
    progress.bill(number, draft, on);
    story.paying().answerTo(on, past.balance(), draw).ifPresent(intents::add);
    return number;
  }

  private void payUntil(LocalDate day) {
    while (!intents.isEmpty() && !intents.peek().on().isAfter(day)) {
      past.paid(intents.poll());
    }
  }
}
