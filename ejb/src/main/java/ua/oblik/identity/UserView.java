package ua.oblik.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A login as administrators see it.
 *
 * @param id which login
 * @param email its address
 * @param displayName how it wants to be called
 * @param groups what it is a member of
 * @param registeredAt since when it is there
 * @param confirmed whether its address is confirmed
 * @param suspendedAt since when staff have locked it; empty while it is open
 */
public record UserView(
    UserId id,
    String email,
    String displayName,
    Set<UserGroup> groups,
    Instant registeredAt,
    boolean confirmed,
    Optional<Instant> suspendedAt) {

  public UserView {
    groups = Set.copyOf(groups);
  }

  /** Whether staff have locked it. */
  public boolean suspended() {
    return suspendedAt.isPresent();
  }

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "UserView[" + id + "]";
  }
}
