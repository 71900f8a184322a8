package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ua.oblik.account.AccountLinks;
import ua.oblik.account.LinkForm;
import ua.oblik.account.LinkOutcome;
import ua.oblik.account.ProofKind;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.metering.Acceptable;
import ua.oblik.metering.Accepted;
import ua.oblik.metering.PassOutcome;
import ua.oblik.metering.PassView;
import ua.oblik.metering.ReadChannel;
import ua.oblik.metering.ReadPasses;
import ua.oblik.metering.ReadRefusal;
import ua.oblik.metering.ReadSubmission;
import ua.oblik.metering.Refused;

/** Who knows the number of an account and one more thing of its papers sends reads, no more. */
class ReadsAreTakenWithoutALoginIT extends UseCase {
  private static final int GUESSES_ALLOWED = 10;

  @Inject private ReadPasses passes;
  @Inject private AccountLinks links;
  @Inject private BusinessClock clock;

  @Test
  void theNumberInAnySpellingAndTheMeterOpenTheFormAndTheReadIsTaken() {
    Household home = households.untouched();
    String spelled = " " + home.number().value().substring(0, 4) + "-" + tail(home) + " ";
    String pass = opened(spelled, ProofKind.METER_SERIAL, home.plate().serial());

    PassView before = passes.find(pass).orElseThrow();
    ReadSubmission read = home.readAbove(7, clock.today());
    assertThat(before.sheets())
        .singleElement()
        .satisfies(sheet -> assertThat(sheet.lastReadOn()).contains(home.last().on()));
    assertThat(passes.check(pass, read).orElseThrow()).isInstanceOf(Acceptable.class);
    Accepted accepted = (Accepted) passes.submit(pass, read).orElseThrow();

    assertThat(accepted.what().total().kWh()).isEqualByComparingTo("7");
    PassView after = passes.find(pass).orElseThrow();
    assertThat(after.sheets()).isEmpty();
    assertThat(after.sent())
        .singleElement()
        .satisfies(
            sent -> {
              assertThat(sent.receiptNo()).isEqualTo(accepted.receiptNo());
              assertThat(sent.channel()).isEqualTo(ReadChannel.OPEN_PAGE);
            });
    assertThat(submissions(home)).isOne();
  }

  @Test
  void thePassIsUsedUpByOneReadHoweverOftenItIsSent() {
    Household home = households.untouched();
    String pass = opened(home);
    ReadSubmission read = home.readAbove(3, clock.today());
    passes.submit(pass, read);

    assertThat(passes.submit(pass, read)).isEmpty();
    assertThat(passes.submit(pass, home.readAbove(9, clock.today()))).isEmpty();
    assertThat(passes.find(pass).orElseThrow().sent()).hasSize(1);
    assertThat(submissions(home)).isOne();
  }

  @Test
  void anotherProofLetsThemCorrectAndBothAreKept() {
    Household home = households.untouched();
    passes.submit(opened(home), home.readAbove(30, clock.today()));

    Accepted right =
        (Accepted) passes.submit(opened(home), home.readAbove(3, clock.today())).orElseThrow();

    assertThat(right.what().replaces()).isPresent();
    assertThat(right.what().total().kWh()).isEqualByComparingTo("3");
    assertThat(submissions(home)).isEqualTo(2);
  }

  @Test
  void aPassReachesNoOtherAccount() {
    Household home = households.untouched();
    String pass = opened(home);
    Household other = households.calling();
    ReadSubmission ofOther =
        new ReadSubmission(
            clock.today(),
            other.readAbove(1, clock.today()).values(),
            Set.of(),
            Optional.of(pointOf(other)));

    assertThat(passes.submit(pass, ofOther).orElseThrow())
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(ReadRefusal.NO_AGREEMENT));
    assertThat(submissions(other)).isZero();
  }

  @Test
  void whicheverHalfIsWrongTheAnswerIsTheSame() {
    Household home = households.untouched();

    PassOutcome wrongProof = open(home.number().value(), ProofKind.METER_SERIAL, "00000000");
    PassOutcome wrongNumber = open("4100999999", ProofKind.METER_SERIAL, home.plate().serial());

    assertThat(wrongProof)
        .isEqualTo(wrongNumber)
        .isEqualTo(new PassOutcome.NotProved(new LinkOutcome.Refused()));
  }

  @Test
  void guessingWithoutALoginIsStoppedButTheCustomerCanStillLink() {
    Household home = households.untouched();
    for (int i = 0; i < GUESSES_ALLOWED; i++) {
      open(home.number().value(), ProofKind.METER_SERIAL, "1000000" + i);
    }

    assertThat(open(home.number().value(), ProofKind.METER_SERIAL, home.plate().serial()))
        .isInstanceOfSatisfying(
            PassOutcome.NotProved.class,
            not -> assertThat(not.answer()).isInstanceOf(LinkOutcome.TooManyAttempts.class));

    callers.becomeSomebodyNew("guessed@example.org");
    assertThat(
            links.link(
                new LinkForm(home.number().value(), ProofKind.METER_SERIAL, home.plate().serial())))
        .isInstanceOf(LinkOutcome.Linked.class);
  }

  @Test
  void aPassThatHalfAnHourHasEndedShowsNothingAndTakesNothing() {
    Household home = households.untouched();
    String pass = opened(home);
    tables.changeCustomer(
        """
        insert into read_pass (token_hash, account_id, origin, last_day, issued_at, expires_at)
        select sha256('old'), account_id, origin, last_day, issued_at, issued_at
        from read_pass where account_id = (select id from account where number = ?) limit 1
        """,
        home.number().value());

    assertThat(passes.find(pass).orElseThrow().good()).isTrue();
    PassView ended = passes.find("old").orElseThrow();
    assertThat(ended.good()).isFalse();
    assertThat(ended.sheets()).isEmpty();
    assertThat(passes.submit("old", home.readAbove(1, clock.today()))).isEmpty();
    assertThat(passes.find("never issued")).isEmpty();
    assertThat(submissions(home)).isZero();
  }

  @Test
  void theLoginsOfTheAccountAreToldOfAReadThatSomebodySentWithoutOne() {
    Household home = households.calling();

    Accepted accepted =
        (Accepted) passes.submit(opened(home), home.readAbove(2, clock.today())).orElseThrow();

    assertThat(
            tables.numberOfCustomer(
                "select count(*) from outbox_message where kind = 'READ_RECEIVED'"
                    + " and message_key like ? and recipient = ?",
                "READ_RECEIVED:" + accepted.receiptNo() + ":%",
                "kin" + home.number().value() + "@example.org"))
        .isOne();
  }

  private String opened(Household home) {
    return opened(home.number().value(), ProofKind.METER_SERIAL, home.plate().serial());
  }

  private String opened(String number, ProofKind kind, String value) {
    return ((PassOutcome.Opened) open(number, kind, value)).secret();
  }

  private PassOutcome open(String number, ProofKind kind, String value) {
    return passes.open(new LinkForm(number, kind, value));
  }

  private static String tail(Household home) {
    return home.number().value().substring(4);
  }

  private ServicePointCode pointOf(Household home) {
    List<Map<String, String>> codes =
        tables.meter("select code from service_point where id = ?", home.point());
    return new ServicePointCode(codes.get(0).get("code"));
  }

  private long submissions(Household home) {
    return tables.numberOfMeter(
        "select count(*) from read_submission where service_point_id = ? and read_on > ?"
            + " and source = 'CUSTOMER'",
        home.point(),
        home.last().on());
  }
}
