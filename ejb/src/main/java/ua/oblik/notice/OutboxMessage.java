package ua.oblik.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * A notice on its way: pending, tried again later and later, in the end sent or failed. Failed ones
 * stay visible until staff sends them again.
 */
@Entity
@Table(name = "outbox_message")
@NamedQuery(
    name = "OutboxMessage.due",
    query =
        "select m.id from OutboxMessage m where m.state = ua.oblik.notice.OutboxState.PENDING"
            + " and m.nextAttemptAt <= :now and m.id > :after order by m.id")
@NamedQuery(
    name = "OutboxMessage.ofKey",
    query = "select m.id from OutboxMessage m where m.messageKey = :key")
@NamedQuery(
    name = "OutboxMessage.withdraw",
    query =
        "update OutboxMessage m set m.state = ua.oblik.notice.OutboxState.WITHDRAWN"
            + " where m.accountId in :accounts and m.billNo in :bills"
            + " and m.state in (ua.oblik.notice.OutboxState.PENDING, ua.oblik.notice.OutboxState.FAILED)")
@NamedQuery(
    name = "OutboxMessage.resume",
    query =
        "update OutboxMessage m set m.state = ua.oblik.notice.OutboxState.PENDING,"
            + " m.attempts = 0, m.nextAttemptAt = :now"
            + " where m.accountId in :accounts and m.billNo in :bills and m.model <> '{}'"
            + " and m.state = ua.oblik.notice.OutboxState.WITHDRAWN")
class OutboxMessage {
  /** Eight attempts over about a day and a half. */
  static final int ATTEMPTS = 8;

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final int PAUSE_GROWS = 4;
  private static final Duration LONGEST_PAUSE = Duration.ofHours(12);

  @Id private long id;

  @Column(name = "message_key")
  private String messageKey;

  @Enumerated(EnumType.STRING)
  private NoticeKind kind;

  @Enumerated(EnumType.STRING)
  private NoticeChannel.Way way;

  private String recipient;
  private String language;
  private String model;

  @Column(name = "account_id")
  private Long accountId;

  @Column(name = "bill_no")
  private Long billNo;

  @Column(name = "message_id")
  private String messageId;

  @Enumerated(EnumType.STRING)
  private OutboxState state;

  private int attempts;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "last_error")
  private String lastError;

  @Version private long version;

  /** For JPA; rows are written by {@link Outbox}. */
  protected OutboxMessage() {}

  long id() {
    return id;
  }

  NoticeKind kind() {
    return kind;
  }

  NoticeChannel.Way way() {
    return way;
  }

  String recipient() {
    return recipient;
  }

  String language() {
    return language;
  }

  String model() {
    return model;
  }

  Long billNo() {
    return billNo;
  }

  String messageId() {
    return messageId;
  }

  OutboxState state() {
    return state;
  }

  void sent(Instant at) {
    attempts++;
    state = OutboxState.SENT;
    sentAt = at;
    lastError = null;
  }

  /** Waits four times as long after each failure, and gives up after the last. */
  void postpone(Instant at, String error) {
    attempts++;
    lastError = error;
    if (attempts >= ATTEMPTS) {
      state = OutboxState.FAILED;
    } else {
      nextAttemptAt = at.plus(pauseAfter(attempts));
    }
  }

  /** No later attempt would fare better. */
  void giveUp(String error) {
    attempts++;
    lastError = error;
    state = OutboxState.FAILED;
  }

  void tryAgain(Instant at) {
    state = OutboxState.PENDING;
    attempts = 0;
    nextAttemptAt = at;
  }

  static Duration pauseAfter(int attempts) {
    Duration pause = FIRST_PAUSE;
    for (int i = 1; i < attempts && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
      pause = pause.multipliedBy(PAUSE_GROWS);
    }
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
