package ua.oblik.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * A notice as staff see it.
 *
 * @param id of its row in the outbox
 * @param kind what it tells
 * @param state how far it has come
 * @param recipient address it goes to
 * @param account number of the account it is about, or {@code null}
 * @param bill number of the bill it carries; empty without one
 * @param attempts how often it was tried
 * @param recordedAt when it was put into the outbox
 * @param sentAt when the mail server took it; empty until then
 * @param error what went wrong last, without personal data, or {@code null}
 */
public record NoticeView(
    long id,
    NoticeKind kind,
    OutboxState state,
    String recipient,
    String account,
    Optional<Long> bill,
    int attempts,
    Instant recordedAt,
    Optional<Instant> sentAt,
    String error) {

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "NoticeView[" + id + "]";
  }
}
