package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ua.oblik.adjustment.Adjustments;
import ua.oblik.adjustment.ProposedAdjustment;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.domain.measure.Money;
import ua.oblik.identity.NoticeChoices;
import ua.oblik.identity.Unsubscriptions;
import ua.oblik.ledger.AccountLedger;
import ua.oblik.ledger.AdjustmentReason;
import ua.oblik.ledger.AdjustmentSide;
import ua.oblik.ledger.CounterAccount;
import ua.oblik.metering.Accepted;
import ua.oblik.metering.PassOrigin;
import ua.oblik.metering.PassView;
import ua.oblik.metering.ReadChannel;
import ua.oblik.metering.ReadIntake;
import ua.oblik.metering.ReadPasses;
import ua.oblik.metering.VerificationReminders;
import ua.oblik.metering.WindowReminders;
import ua.oblik.notice.NoticeKind;
import ua.oblik.payment.CounterPayment;
import ua.oblik.payment.DebtReminders;
import ua.oblik.payment.PaymentDesk;

/** The night reminds each login of each thing once, and nobody who has refused it. */
class RemindersAreWrittenOnceIT extends UseCase {
  private static final Pattern PASS = Pattern.compile("pass=([A-Za-z0-9_-]+)");

  @Inject private WindowReminders windows;
  @Inject private DebtReminders debts;
  @Inject private VerificationReminders verifications;
  @Inject private ReadPasses passes;
  @Inject private ReadIntake intake;
  @Inject private NoticeChoices choices;
  @Inject private Unsubscriptions unsubscriptions;
  @Inject private Adjustments adjustments;
  @Inject private AccountLedger ledger;
  @Inject private PaymentDesk desk;
  @Inject private BusinessClock clock;

  @Test
  void whenTheWindowOpensOnceHoweverOftenTheNightRuns() {
    Household home = households.calling();
    DateRange window = ahead();

    remind(day -> windows.remind(window.from(), day));
    remind(day -> windows.remind(window.from().plusDays(1), day));

    assertThat(letters(home, NoticeKind.WINDOW_OPENS)).hasSize(1);
    assertThat(letters(home, NoticeKind.WINDOW_CLOSES)).isEmpty();
  }

  @Test
  void theLinkOfTheLetterTakesTheReadsOfThatWindowOnceAndNothingElse() {
    Household home = households.calling();
    DateRange window = ahead();
    remind(day -> windows.remind(window.from(), day));
    String pass = passIn(letters(home, NoticeKind.WINDOW_OPENS).get(0));
    if (clock.today().isBefore(window.from())) {
      assertThat(passes.find(pass).orElseThrow().sheets()).isEmpty();
      assertThat(passes.submit(pass, home.readAbove(1, clock.today()))).isEmpty();
      clock.leapInDemo(window.from());
    }

    PassView open = passes.find(pass).orElseThrow();
    Accepted accepted =
        (Accepted) passes.submit(pass, home.readAbove(60, clock.today())).orElseThrow();

    assertThat(open.origin()).isEqualTo(PassOrigin.REMINDER);
    assertThat(open.sheets()).hasSize(1);
    assertThat(accepted.what().effectiveOn().getDayOfMonth()).isOne();
    assertThat(passes.submit(pass, home.readAbove(61, clock.today()))).isEmpty();
    assertThat(passes.find(pass).orElseThrow().sent())
        .singleElement()
        .satisfies(sent -> assertThat(sent.channel()).isEqualTo(ReadChannel.REMINDER_LINK));
  }

  @Test
  void onTheLastDayOnlyThoseWhoseReadsHaveNotCome() {
    DateRange window = ahead();
    if (clock.today().isBefore(window.from())) {
      clock.leapInDemo(window.from());
    }
    Household sent = households.calling();
    intake.submit(sent.number(), sent.readAbove(60, clock.today()));
    Household late = households.calling();

    remind(day -> windows.remind(window.lastDay(), day));

    assertThat(letters(sent, NoticeKind.WINDOW_CLOSES)).isEmpty();
    assertThat(letters(late, NoticeKind.WINDOW_CLOSES)).hasSize(1);
  }

  @Test
  void nobodyIsRemindedBetweenWindows() {
    Household home = households.calling();

    assertThat(windows.remind(ahead().until().plusDays(2), 0)).isEmpty();
    assertThat(letters(home, NoticeKind.WINDOW_OPENS)).isEmpty();
  }

  @Test
  void whoRefusedAKindIsNotRemindedOfIt() {
    Household home = households.calling();
    choices.choose(Set.of(NoticeKind.BILL_READY), NoticeChoices.OPTIONAL);

    remind(day -> windows.remind(ahead().from(), day));

    assertThat(letters(home, NoticeKind.WINDOW_OPENS)).isEmpty();
  }

  @Test
  void anUnpaidBillOnceSomeDaysAfterItWasDue() {
    Household home = households.calling();
    LocalDate due = owing(home, Money.of("100.00"));

    remind(day -> debts.remind(due.plusDays(2), day));
    assertThat(letters(home, NoticeKind.BILL_OVERDUE)).isEmpty();
    remind(day -> debts.remind(due.plusDays(4), day));
    remind(day -> debts.remind(due.plusDays(5), day));

    assertThat(letters(home, NoticeKind.BILL_OVERDUE))
        .singleElement()
        .satisfies(
            letter ->
                assertThat(letter).contains("\"dueOn\":\"" + due + "\"", "\"amount\":\"100.00\""));
  }

  @Test
  void aVerificationThatEndsSoonOnce() {
    Household home = households.calling();
    LocalDate ends = clock.today().plusDays(40);
    tables.changeMeter(
        "update meter set next_verification_on = ? where id = ?", ends, home.plate().meter());

    remind(day -> verifications.remind(clock.today(), day));
    remind(day -> verifications.remind(clock.today().plusDays(1), day));

    assertThat(letters(home, NoticeKind.VERIFICATION_DUE)).hasSize(1);
  }

  @Test
  void aLinkOfRefusalThatWasTamperedWithDoesNothing() {
    households.calling();

    assertThat(unsubscriptions.refuse("1.WINDOW_OPENS." + "A".repeat(43))).isEmpty();
    assertThat(unsubscriptions.refuse("")).isEmpty();
    assertThat(unsubscriptions.refuse(null)).isEmpty();
    assertThat(choices.wanted()).contains(NoticeKind.WINDOW_OPENS);
  }

  /** All pages of accounts, as the night goes through them. */
  private static void remind(LongFunction<OptionalLong> page) {
    OptionalLong last = page.apply(0);
    while (last.isPresent()) {
      last = page.apply(last.getAsLong());
    }
  }

  private DateRange ahead() {
    return ReadingWindow.STANDARD.aheadOn(clock.today());
  }

  private List<String> letters(Household home, NoticeKind kind) {
    return tables
        .customer(
            "select model from outbox_message where kind = ? and recipient = ?",
            kind.name(),
            "kin" + home.number().value() + "@example.org")
        .stream()
        .map(row -> row.get("model"))
        .toList();
  }

  private static String passIn(String letter) {
    Matcher pass = PASS.matcher(letter);
    assertThat(pass.find()).isTrue();
    return pass.group(1);
  }

  /** Lets the household owe nothing but an amount; answers when that is due. */
  private LocalDate owing(Household home, Money amount) {
    callers.become("clerk@demo.oblik");
    Money owed = ledger.balance(home.number(), clock.today(), clock.today());
    if (owed.isPositive()) {
      desk.receive(
          new CounterPayment(
              "квитанція " + home.number(), home.number(), owed, clock.today(), "", null));
    }
    long id =
        adjustments.propose(
            new ProposedAdjustment(
                home.number(),
                AdjustmentSide.DEBIT,
                owed.isPositive() ? amount : amount.minus(owed),
                AdjustmentReason.METERING_ERROR,
                CounterAccount.REVENUE,
                clock.today(),
                "донараховано за актом"),
            "owing-" + home.number());
    callers.become("clerk2@demo.oblik");
    adjustments.approve(id, "");
    return LocalDate.parse(
        tables.customer("select due_on from adjustment where id = ?", id).get(0).get("due_on"));
  }
}
