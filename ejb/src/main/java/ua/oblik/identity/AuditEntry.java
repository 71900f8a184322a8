package ua.oblik.identity;

import java.util.Objects;

/**
 * What to write into the audit trail. Values hold no more personal data than the object's own row.
 *
 * @param actor who did it; empty for the caller of this transaction
 * @param action verb of the business, such as {@code link-account}
 * @param objectKind what was touched, such as {@code account}
 * @param objectId its id or number
 * @param before state before, or {@code null}
 * @param after state after, or {@code null}
 */
public record AuditEntry(
    String actor, String action, String objectKind, String objectId, String before, String after) {

  public AuditEntry {
    Objects.requireNonNull(actor);
    Objects.requireNonNull(action);
    Objects.requireNonNull(objectKind);
    Objects.requireNonNull(objectId);
  }

  /** Something done by whoever makes the call. */
  public static AuditEntry of(String action, String objectKind, String objectId) {
    return new AuditEntry("", action, objectKind, objectId, null, null);
  }

  /** Something done by a login that is not the caller yet, such as one that is being registered. */
  static AuditEntry by(UserId user, String action, String objectKind, String objectId) {
    return new AuditEntry(CurrentUser.actor(user), action, objectKind, objectId, null, null);
  }

  /** The same with the state before. */
  public AuditEntry before(String state) {
    return new AuditEntry(actor, action, objectKind, objectId, state, after);
  }

  /** The same with the state after. */
  public AuditEntry after(String state) {
    return new AuditEntry(actor, action, objectKind, objectId, before, state);
  }
}
