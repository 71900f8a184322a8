package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.metering.ReadValidation.Confirmation;
import ua.oblik.domain.metering.ReadValidation.WayOut;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.metering.Accepted;
import ua.oblik.metering.ConfirmationNeeded;
import ua.oblik.metering.ReadIntake;
import ua.oblik.metering.ReadRefusal;
import ua.oblik.metering.ReadSubmission;
import ua.oblik.metering.Refused;
import ua.oblik.system.BreaksInvariants;

/** A household enters one register; what is wrong or doubtful is said before anything is stored. */
@BreaksInvariants("stores earlier reads in the meter schema alone")
class ReadsAreJudgedBeforeTheyAreStoredIT extends UseCase {
  /** More than a household here ever uses in a day, less than its contracted 5 kW give. */
  private static final long UNUSUAL_A_DAY = 110;

  @Inject private ReadIntake intake;
  @Inject private BusinessClock clock;

  @Test
  void anOrdinaryReadIsStoredInBothSchemasUnderOneKey() {
    Household home = households.calling();

    Accepted accepted = (Accepted) intake.submit(home.number(), home.readAbove(5, clock.today()));

    assertThat(accepted.repeated()).isFalse();
    assertThat(accepted.what().total().kWh()).isEqualByComparingTo("5");
    assertThat(submissions(home)).isOne();
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from read_receipt where submission_id = ? and receipt_no = ?",
                accepted.submission(),
                accepted.receiptNo()))
        .isOne();
  }

  @Test
  void theSameReadAgainGetsTheSameReceipt() {
    Household home = households.calling();
    ReadSubmission read = home.readAbove(4, clock.today());

    Accepted first = (Accepted) intake.submit(home.number(), read);
    Accepted again = (Accepted) intake.submit(home.number(), read);

    assertThat(again.repeated()).isTrue();
    assertThat(again.receiptNo()).isEqualTo(first.receiptNo());
    assertThat(submissions(home)).isOne();
  }

  @Test
  void aReadLowerThanTheLastIsRefusedWithTheLastOne() {
    Household home = households.calling();

    assertThat(intake.submit(home.number(), home.readAbove(-1, clock.today())))
        .asInstanceOf(type(Refused.class))
        .satisfies(
            refused -> {
              assertThat(refused.reason()).isEqualTo(ReadRefusal.LOWER_THAN_LAST);
              assertThat(refused.last().orElseThrow().kWh())
                  .isEqualByComparingTo(Long.toString(home.last().kWh()));
              assertThat(refused.lastOn()).contains(home.last().on());
              assertThat(refused.waysOut()).doesNotContain(WayOut.CONFIRM_ROLL_OVER);
            });
    assertThat(submissions(home)).isZero();
  }

  @Test
  void aReadOfTomorrowIsRefused() {
    Household home = households.calling();

    assertRefused(home, home.readAbove(3, clock.today().plusDays(1)), ReadRefusal.FUTURE_DATE);
  }

  @Test
  void aReadOfADayThatIsBilledIsRefused() {
    Household home = households.calling();

    assertRefused(
        home, home.readAbove(1, home.last().on().minusDays(20)), ReadRefusal.BEFORE_LAST_BILLED);
  }

  @Test
  void aReadWithMoreDigitsThanTheMeterIsRefused() {
    Household home = households.calling();

    assertRefused(
        home,
        home.read(Math.round(Math.pow(10, home.plate().digits())), clock.today()),
        ReadRefusal.TOO_MANY_DIGITS);
  }

  @Test
  void anUnusualReadIsStoredOnceTheCustomerSaysItIsRight() {
    Household home = households.calling();
    ReadSubmission read = home.readAfterUsing(UNUSUAL_A_DAY, clock.today());

    assertThat(intake.submit(home.number(), read))
        .asInstanceOf(type(ConfirmationNeeded.class))
        .satisfies(
            asked -> {
              assertThat(asked.needed()).isEqualTo(Confirmation.UNUSUAL_CONSUMPTION);
              assertThat(asked.total()).isGreaterThan(asked.expected().volume());
            });
    assertThat(submissions(home)).isZero();

    assertThat(intake.submit(home.number(), confirmed(read, Confirmation.UNUSUAL_CONSUMPTION)))
        .isInstanceOf(Accepted.class);
    assertThat(submissions(home)).isOne();
  }

  @Test
  void aRegisterThatWentThroughZeroIsAskedAboutAndTaken() {
    Household home = households.calling();
    long lastNumber = Math.round(Math.pow(10, home.plate().digits())) - 3;
    readByController(home, lastNumber, home.last().on().plusDays(1));
    ReadSubmission read = home.read(2, clock.today());

    assertThat(intake.submit(home.number(), read))
        .asInstanceOf(type(Refused.class))
        .satisfies(
            refused -> {
              assertThat(refused.reason()).isEqualTo(ReadRefusal.LOWER_THAN_LAST);
              assertThat(refused.waysOut()).contains(WayOut.CONFIRM_ROLL_OVER);
            });

    Accepted taken =
        (Accepted) intake.submit(home.number(), confirmed(read, Confirmation.ROLL_OVER));
    assertThat(taken.what().total().kWh()).isEqualByComparingTo("5");
    assertThat(
            tables.numberOfMeter(
                "select count(*) from register_read where submission_id = ? and rolled_over",
                taken.submission()))
        .isOne();
  }

  private void assertRefused(Household home, ReadSubmission read, ReadRefusal reason) {
    assertThat(intake.submit(home.number(), read))
        .asInstanceOf(type(Refused.class))
        .extracting(Refused::reason)
        .isEqualTo(reason);
    assertThat(submissions(home)).isZero();
  }

  private static ReadSubmission confirmed(ReadSubmission read, Confirmation confirmation) {
    return new ReadSubmission(read.readOn(), read.values(), Set.of(confirmation), Optional.empty());
  }

  private long submissions(Household home) {
    return tables.numberOfMeter(
        "select count(*) from read_submission where service_point_id = ? and read_on > ?"
            + " and source = 'CUSTOMER'",
        home.point(),
        home.last().on());
  }

  private void readByController(Household home, long kWh, LocalDate on) {
    UUID id = UUID.randomUUID();
    tables.changeMeter(
        """
        insert into read_submission (id, service_point_id, meter_id, read_on, effective_on, source,
          quality, submitted_by, submitted_on, recorded_at)
        values (?, ?, ?, ?, ?, 'CONTROLLER', 'VALID', 'controller', ?, now())
        """,
        id,
        home.point(),
        home.plate().meter(),
        on,
        on,
        on);
    Map<String, String> next = tables.meter("select nextval('register_read_id_seq') as id").get(0);
    tables.changeMeter(
        """
        insert into register_read (read_on, id, submission_id, service_point_id, register_id,
          register, value_wh, effective_on, source, quality)
        values (?, ?, ?, ?, ?, ?, ?, ?, 'CONTROLLER', 'VALID')
        """,
        on,
        Long.parseLong(next.get("id")),
        id,
        home.point(),
        home.plate().register(),
        RegisterCode.T1.name(),
        kWh * 1000,
        on);
  }
}
