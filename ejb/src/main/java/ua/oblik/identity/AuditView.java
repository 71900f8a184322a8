package ua.oblik.identity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A record of the audit trail as staff see it.
 *
 * @param id its number in the chain
 * @param recordedAt when it was written
 * @param businessDay the business date then
 * @param actor who did it, by name where it is a login
 * @param action verb of the business
 * @param objectKind what was touched
 * @param objectId its id or number
 * @param before state before, or {@code null}
 * @param after state after, or {@code null}
 */
public record AuditView(
    long id,
    Instant recordedAt,
    LocalDate businessDay,
    String actor,
    String action,
    String objectKind,
    String objectId,
    String before,
    String after) {}
