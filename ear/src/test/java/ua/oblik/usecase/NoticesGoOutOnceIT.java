package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.oblik.notice.MailSender;
import ua.oblik.notice.Notice;
import ua.oblik.notice.NoticeKind;
import ua.oblik.notice.Outbox;

/** A notice is written with what it tells of, and sent if and only if that happened. */
class NoticesGoOutOnceIT extends UseCase {
  private static final Map<String, String> LINKED =
      Map.of(
          "name", "Олена",
          "accountNumber", "4100000002",
          "address", "м. Київ, вул. Садова, 1",
          "role", "OWNER",
          "link", "http://127.0.0.1/portal/accounts");

  @Inject private Outbox outbox;
  @Inject private MailSender sender;
  @Resource private UserTransaction transaction;

  @Test
  void theSameNoticeTwiceIsOneLetter() {
    outbox.enqueue(notice("twice"));
    outbox.enqueue(notice("twice"));
    sender.sendDue();
    sender.sendDue();

    // A round of the timer may have it in hand: the lock waits for that round's end.
    assertThat(
            tables.customer(
                "select state, attempts from outbox_message where message_key = ? for update",
                "ACCOUNT_LINKED:twice"))
        .singleElement()
        .isEqualTo(Map.of("state", "SENT", "attempts", "1"));
  }

  @Test
  void whatDidNotHappenIsNotTold() throws Exception {
    transaction.begin();
    outbox.enqueue(notice("undone"));
    transaction.rollback();

    assertThat(
            tables.numberOfCustomer(
                "select count(*) from outbox_message where message_key = ?",
                "ACCOUNT_LINKED:undone"))
        .isZero();
  }

  @Test
  void aNoticeThatCouldNotBeWrittenAsALetterFailsAtOnce() {
    Notice withoutLink =
        Notice.to("kin@example.org", "uk")
            .of(NoticeKind.ACCOUNT_LINKED, "incomplete")
            .saying(Map.of("accountNumber", "4100000002"));

    assertThatThrownBy(() -> outbox.enqueue(withoutLink)).isInstanceOf(RuntimeException.class);
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from outbox_message where message_key = ?",
                "ACCOUNT_LINKED:incomplete"))
        .isZero();
  }

  private static Notice notice(String key) {
    return Notice.to("kin@example.org", "uk").of(NoticeKind.ACCOUNT_LINKED, key).saying(LINKED);
  }
}
