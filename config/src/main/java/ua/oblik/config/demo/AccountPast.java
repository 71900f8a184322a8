package ua.oblik.config.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ua.oblik.account.AccountId;
import ua.oblik.billing.IssuedBill;
import ua.oblik.billing.MonthCharge;
import ua.oblik.config.demo.Paying.Intent;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillOutcome.Parked;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.Posting;

/**
 * What happened to an account: its bills, orders, payments and ledger entries, in order of time.
 */
final class AccountPast {

  private static final long BILLS_PER_MONTH = 4;
  private static final long PAYMENTS = 128;
  private static final long NUMBERS_OF_A_MONTH = 10_000_000L;

  private final Story story;
  private final List<IssuedBill> bills = new ArrayList<>();
  private final Set<BillNumber> superseded = new HashSet<>();
  private final Map<BillNumber, Money> charged = new HashMap<>();
  private final List<Order> orders = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Paid> payments = new ArrayList<>();
  private final List<RunResult> runs = new ArrayList<>();
  private PointProgress progress;
  private long balance;

  AccountPast(Story story) {
    this.story = story;
  }

  /** A bill a customer ordered. */
  record Order(
      long id, LocalDate orderedOn, LocalDate billUntil, Money previewTotal, BillNumber bill) {}

  /** An entry of the ledger with the day it was posted. */
  record Entry(Posting posting, LocalDate postedOn) {}

  /** A payment that came in. */
  record Paid(long id, LocalDate on, Money amount) {}

  /** What a monthly run did about the account; the reason is set if it was parked. */
  record RunResult(
      YearMonth month, BillNumber bill, Money total, MonthCharge charge, Parked parked) {}

  /** The number of the next bill: year and month, the account's place, the how manieth. */
  BillNumber nextNumber(LocalDate on) {
    long month = (on.getYear() % 100) * 100L + on.getMonthValue();
    long first = month * NUMBERS_OF_A_MONTH + story.id() * BILLS_PER_MONTH;
    long inMonth =
        bills.stream()
            .filter(b -> b.number().value() / BILLS_PER_MONTH == first / BILLS_PER_MONTH)
            .count();
    if (inMonth >= BILLS_PER_MONTH) {
      throw new IllegalStateException("too many bills of " + story.number() + " in " + month);
    }
    return new BillNumber(first + inMonth);
  }

  void issued(IssuedBill bill) {
    AccountId account = bill.account();
    LocalDate on = bill.issue().on();
    bills.add(bill);
    for (BillNumber old : bill.draft().supersedes()) {
      superseded.add(old);
      post(new Posting.Reversal(account, old, charged.get(old), on), on);
    }
    Money total = bill.draft().total();
    charged.put(bill.number(), total);
    post(
        new Posting.Charge(account, bill.number(), total, on, bill.draft().statement().dueOn()),
        on);
  }

  void paid(Intent intent) {
    Paid payment =
        new Paid(
            story.id() * PAYMENTS + payments.size(),
            intent.on(),
            Money.ofKopiykas(intent.kopiykas()));
    payments.add(payment);
    post(
        new Posting.Received(
            new AccountId(story.id()), payment.id(), payment.amount(), intent.on()),
        intent.on());
  }

  void ordered(Order order) {
    orders.add(order);
  }

  void billedIn(YearMonth month, BillNumber first, Money total, MonthCharge charge) {
    runs.add(new RunResult(month, first, total, charge, null));
  }

  void parkedIn(YearMonth month, Parked parked) {
    runs.add(new RunResult(month, null, Money.ZERO, MonthCharge.NONE, parked));
  }

  void skippedIn(YearMonth month) {
    runs.add(new RunResult(month, null, Money.ZERO, MonthCharge.NONE, null));
  }

  void conclude(PointProgress reached) {
    progress = reached;
  }

  private void post(Posting posting, LocalDate on) {
    entries.add(new Entry(posting, on));
    balance = Math.addExact(balance, posting.amount().kopiykas());
  }

  Story story() {
    return story;
  }

  /** What the customer owes, in kopiykas. */
  long balance() {
    return balance;
  }

  List<IssuedBill> bills() {
    return bills;
  }

  boolean isSuperseded(BillNumber bill) {
    return superseded.contains(bill);
  }

  List<Order> orders() {
    return orders;
  }

  List<Entry> entries() {
    return entries;
  }

  List<Paid> payments() {
    return payments;
  }

  List<RunResult> runs() {
    return runs;
  }

  PointProgress progress() {
    return progress;
  }
}
