package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.calendar.CleanUp;

/**
 * The night lets go what has served, by its own day: what is a second too old goes, what is of the
 * first kept day stays, and a second night of that day finds nothing.
 */
class WhatWasKeptLongEnoughGoesIT extends UseCase {
  private static final String YOUNG = "young";
  private static final String OLD = "old";

  @EJB private CleanUp cleanUp;
  @EJB private BusinessClock clock;

  private LocalDate day;

  @BeforeEach
  void ofTheBusinessDate() {
    day = clock.today();
    assertThat(day).isBeforeOrEqualTo(clock.calendarDate());
    cleanUp.of(day);
  }

  @Test
  void keysOfRequestsAfterNinetyDays() {
    for (String age : List.of(OLD, YOUNG)) {
      tables.changeCustomer(
          "insert into idempotency_key (user_id, key, request, body_hash, status, answer, recorded_at)"
              + " values (1, ?, 'POST /x', '\\x00', 200, '', ?)",
          age,
          moment(age, 90));
      tables.changeCustomer(
          "insert into idempotency_key (user_id, key, request, body_hash, recorded_at, work, business_day, attempt, heartbeat_at)"
              + " values (2, ?, 'POST /cut/off', '\\x00', ?, gen_random_uuid(), ?, 1, ?)",
          age,
          moment(age, 90),
          day,
          moment(age, 90));
    }

    assertThat(gone()).containsExactly(Map.entry("idempotency keys", 2L));
    assertThat(gone()).isEmpty();
    assertThat(left("idempotency_key", "key")).containsExactly(YOUNG, YOUNG);
  }

  @Test
  void triesToLinkAfterThirtyDays() {
    for (String age : List.of(OLD, YOUNG)) {
      tables.changeCustomer(
          "insert into link_attempt (account_number, succeeded, attempted_at) values (?, false, ?)",
          age,
          moment(age, 30));
    }

    assertThat(gone()).containsExactly(Map.entry("link attempts", 1L));
    assertThat(gone()).isEmpty();
    assertThat(left("link_attempt", "account_number")).containsExactly(YOUNG);
  }

  @Test
  void tokensAndSessionsAfterTheirTime() {
    callers.becomeSomebodyNew("tokens@example.org");
    long user =
        tables.numberOfCustomer("select id from portal_user where email = 'tokens@example.org'");
    for (String age : List.of(OLD, YOUNG)) {
      tables.changeCustomer(
          "insert into user_token (token_hash, user_id, purpose, issued_at, expires_at)"
              + " values (convert_to(?, 'UTF8'), ?, 'RESET_PASSWORD', ?, ?)",
          age,
          user,
          moment(age, 31),
          moment(age, 30));
      tables.changeCustomer(
          "insert into api_token (token_hash, user_id, scopes, issued_at, expires_at)"
              + " values (convert_to(?, 'UTF8'), ?, '', ?, ?)",
          age,
          user,
          moment(age, 31),
          moment(age, 30));
      tables.changeCustomer(
          "insert into page_session (id, user_id, device, began_at, seen_at)"
              + " values (gen_random_uuid(), ?, ?, ?, ?)",
          user,
          age,
          moment(age, 91),
          moment(age, 90));
    }

    assertThat(gone())
        .containsOnly(
            Map.entry("tokens of letters", 1L),
            Map.entry("tokens of programs", 1L),
            Map.entry("sessions", 1L));
    assertThat(gone()).isEmpty();
    for (String table : List.of("user_token", "api_token")) {
      assertThat(left(table, "convert_from(token_hash, 'UTF8')", "length(token_hash) < 6"))
          .as(table)
          .containsExactly(YOUNG);
    }
    assertThat(left("page_session", "device", "device in ('old', 'young')")).containsExactly(YOUNG);
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from user_token where used_at is not null and user_id = ?", user))
        .as("the token of the letter that was just used")
        .isOne();
  }

  @Test
  void invitationsAndPassesWithWhatWasEnteredByThem() {
    Household home = households.calling();
    long account =
        tables.numberOfCustomer("select id from account where number = ?", home.number().value());
    long user =
        tables.numberOfCustomer(
            "select user_id from account_link where account_id = ? limit 1", account);
    long receipt = tables.numberOfCustomer("select min(receipt_no) from read_receipt");
    for (String age : List.of(OLD, YOUNG)) {
      tables.changeCustomer(
          "insert into account_invitation (id, account_id, token_hash, email, role, invited_by, invited_at, expires_at)"
              + " values (nextval('account_invitation_id_seq'), ?, convert_to(?, 'UTF8'), ?, 'MEMBER', ?, ?, ?)",
          account,
          age,
          age,
          user,
          moment(age, 37),
          moment(age, 30));
      tables.changeCustomer(
          "insert into read_pass (token_hash, account_id, origin, last_day, issued_at, expires_at)"
              + " values (convert_to(?, 'UTF8'), ?, 'REMINDER', ?, ?, ?)",
          age,
          account,
          day.minusDays(30),
          moment(age, 40),
          moment(age, 30));
      tables.changeCustomer(
          "insert into read_pass_use (token_hash, service_point_id, receipt_no)"
              + " values (convert_to(?, 'UTF8'), 1, ?)",
          age,
          receipt);
    }

    assertThat(gone())
        .containsOnly(Map.entry("invitations", 1L), Map.entry("passes for reads", 1L));
    assertThat(gone()).isEmpty();
    assertThat(left("account_invitation", "email", "email in ('old', 'young')"))
        .containsExactly(YOUNG);
    for (String table : List.of("read_pass", "read_pass_use")) {
      assertThat(left(table, "convert_from(token_hash, 'UTF8')", "length(token_hash) < 6"))
          .as(table)
          .containsExactly(YOUNG);
    }
  }

  @Test
  void whatLettersSaidButNotThatTheyWent() {
    letter("secret", "RESET_PASSWORD", "SENT", 10);
    letter("secret never sent", "ACCOUNT_INVITATION", "FAILED", 10);
    letter("bill", "BILL_READY", "SENT", 90);
    letter("bill never sent", "BILL_READY", "FAILED", 90);
    letter("bill of last month", "BILL_READY", "SENT", 10);
    letter("waiting", "RESET_PASSWORD", "PENDING", 10);

    assertThat(gone())
        .containsOnly(
            Map.entry("texts of letters with secrets", 2L),
            Map.entry("texts of other letters", 1L));
    assertThat(gone()).isEmpty();
    assertThat(left("outbox_message", "message_key", "model = '{}' and recipient = 'kept@x.org'"))
        .containsExactly("old bill", "old secret", "old secret never sent");
    assertThat(
            tables.customer(
                "select kind, state, recipient, message_id, attempts from outbox_message"
                    + " where message_key in ('old secret', 'old secret never sent') order by message_key"))
        .containsExactly(
            proof("RESET_PASSWORD", "SENT", "old secret"),
            proof("ACCOUNT_INVITATION", "WITHDRAWN", "old secret never sent"));
  }

  /** One that is a second too old by the days it is kept, and one that is not. */
  private void letter(String name, String kind, String state, int days) {
    for (String age : List.of(OLD, YOUNG)) {
      tables.changeCustomer(
          "insert into outbox_message (id, message_key, kind, recipient, language, model, message_id, state,"
              + " next_attempt_at, recorded_at, sent_at)"
              + " values (nextval('outbox_message_id_seq'), ?, ?, 'kept@x.org', 'uk', '{\"link\":\"x\"}', ?, ?,"
              + " 'infinity', ?, case when ? = 'SENT' then ?::timestamptz end)",
          age + " " + name,
          kind,
          age + " " + name,
          state,
          moment(age, days),
          state,
          moment(age, days));
    }
  }

  private static Map<String, String> proof(String kind, String state, String id) {
    return Map.of(
        "kind", kind, "state", state, "recipient", "kept@x.org", "message_id", id, "attempts", "0");
  }

  private Timestamp moment(String age, int days) {
    return Timestamp.from(
        day.minusDays(days)
            .atStartOfDay(BusinessClock.ZONE)
            .minusSeconds(age.equals(OLD) ? 1 : 0)
            .toInstant());
  }

  /** What one clean-up of the day lets go. */
  private Map<String, Long> gone() {
    Map<String, Long> gone = cleanUp.of(day);
    gone.values().removeIf(rows -> rows == 0);
    return gone;
  }

  private List<String> left(String table, String column) {
    return left(table, column, column + " in ('old', 'young')");
  }

  private List<String> left(String table, String column, String which) {
    return tables
        .customer(
            "select " + column + " as found from " + table + " where " + which + " order by 1")
        .stream()
        .map(row -> row.get("found"))
        .toList();
  }
}
