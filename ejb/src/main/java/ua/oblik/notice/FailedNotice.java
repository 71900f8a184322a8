package ua.oblik.notice;

import java.time.Instant;

/**
 * A notice that could not be delivered, for staff.
 *
 * @param accountId account it is about, or {@code null}
 * @param billNo bill it carries, or {@code null}
 * @param attempts how often it was tried
 * @param error what went wrong last, without personal data
 */
public record FailedNotice(
    long id,
    NoticeKind kind,
    Long accountId,
    Long billNo,
    Instant recordedAt,
    int attempts,
    String error) {}
