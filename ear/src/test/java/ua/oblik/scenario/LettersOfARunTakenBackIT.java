package ua.oblik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Api;
import ua.oblik.system.BillRunsOfStaff;
import ua.oblik.system.Mailbox.Mail;
import ua.oblik.system.OneAccount;
import ua.oblik.system.RunningOblik;

/**
 * A run is taken back and billed again. Who had got the letter about the first bill is told that it
 * stands no longer and then of the second; whose letter was still waiting hears of the second only.
 */
class LettersOfARunTakenBackIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final String OLENA = "olena@demo.oblik";
  private static final String TARAS = "taras@demo.oblik";

  private final OneAccount olenas = new OneAccount(OBLIK, "4100000002");
  private final OneAccount house = new OneAccount(OBLIK, "4100000004");
  private final BillRunsOfStaff clerk = new BillRunsOfStaff(OBLIK, "clerk@demo.oblik");
  private final BillRunsOfStaff other = new BillRunsOfStaff(OBLIK, "clerk2@demo.oblik");

  @Test
  void tellEachReaderWhatStandsInTheEnd() {
    readTheHouse();
    String october = house.billUntil("2025-11-01");
    BillRunsOfStaff.moveTo(OBLIK, "2025-12-04");
    int heardByOlena = billsTo(OLENA).size();
    holdLettersToOlena();
    String run = billed();
    String olenasFirst = olenas.billUntil("2025-12-01");
    String housesFirst = house.billUntil("2025-12-01");
    assertThat(letter(TARAS, housesFirst, true).text()).contains(october);

    assertThat(clerk.undo(run, "{\"reason\": \"the rates were wrong\"}").status()).isEqualTo(202);
    clerk.await(run, "UNDONE");
    assertThat(letter(TARAS, housesFirst, false).text())
        .as("what changed: the bill is taken back, October stands again")
        .contains(october);
    assertThat(stateOfLetterAbout(olenasFirst)).isEqualTo("WITHDRAWN");
    letLettersToOlenaGo();

    billed();
    String olenasSecond = olenas.billUntil("2025-12-01");
    String housesSecond = house.billUntil("2025-12-01");
    assertThat(letter(OLENA, olenasSecond, true).text()).contains(olenasSecond);
    assertThat(letter(TARAS, housesSecond, true).text())
        .contains(housesSecond, october)
        .doesNotContain(housesFirst);
    assertThat(billsTo(OLENA)).as("only the second").hasSize(heardByOlena + 1);
    assertThat(OBLIK.mailbox().to(OLENA))
        .noneMatch(mail -> (mail.subject() + mail.text()).contains(olenasFirst));
    assertThat(stateOfLetterAbout(olenasFirst)).isEqualTo("WITHDRAWN");
    assertThat(OBLIK.violations()).isEmpty();
  }

  private String billed() {
    String run = clerk.start("2025-11");
    clerk.await(run, "AWAITING_RELEASE");
    assertThat(other.release(run).status()).isEqualTo(202);
    other.await(run, "COMPLETED");
    return run;
  }

  private void readTheHouse() {
    BillRunsOfStaff.moveTo(OBLIK, "2025-12-01");
    Api.Answer answer =
        OBLIK
            .apiAs(TARAS)
            .post(
                "/accounts/4100000004/reads",
                "{\"date\": \"2025-12-01\", \"registers\": {\"T1\": \"%d\"}, \"confirm\": [\"UNUSUAL_CONSUMPTION\"]}"
                    .formatted(house.lastRead("T1") + 333),
                "read-before-the-letters");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  /** As if the sender had not come to them yet. */
  private static void holdLettersToOlena() {
    OBLIK.changeCustomer(
        """
        create function hold_letter() returns trigger language plpgsql as
          $$ begin new.next_attempt_at := timestamptz '2100-01-01'; return new; end $$;
        create trigger hold_letter before insert on outbox_message for each row
          when (new.recipient = 'olena@demo.oblik' and new.kind = 'BILL_READY') execute function hold_letter()
        """);
  }

  @AfterEach
  void letLettersToOlenaGo() {
    OBLIK.changeCustomer(
        """
        drop trigger if exists hold_letter on outbox_message;
        drop function if exists hold_letter();
        update outbox_message set next_attempt_at = recorded_at where next_attempt_at > '2099-01-01'
        """);
  }

  private static String stateOfLetterAbout(String bill) {
    return OBLIK.textOfCustomer(
        "select string_agg(state, ',') from outbox_message where kind = 'BILL_READY' and recipient = '"
            + OLENA
            + "' and bill_no = "
            + bill);
  }

  private static List<Mail> billsTo(String reader) {
    return OBLIK.mailbox().to(reader).stream().filter(mail -> mail.pdf().isPresent()).toList();
  }

  /** The one letter to a reader about a bill: with the bill attached, or that it was taken back. */
  private static Mail letter(String reader, String bill, boolean attached) {
    return Awaitility.await()
        .until(
            () ->
                OBLIK.mailbox().to(reader).stream()
                    .filter(mail -> mail.pdf().isPresent() == attached)
                    .filter(mail -> (mail.subject() + mail.text()).contains(bill))
                    .toList(),
            (List<Mail> letters) -> letters.size() == 1)
        .get(0);
  }
}
