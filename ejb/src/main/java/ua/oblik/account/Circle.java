package ua.oblik.account;

import java.util.Map;
import ua.oblik.identity.UserId;

/**
 * The logins that see an account, for the rule that an account with an owner is not left without
 * one by accident.
 *
 * @param roles what each login is to the account
 */
record Circle(Map<UserId, AccountRole> roles) {

  Circle {
    roles = Map.copyOf(roles);
  }

  /** Whether a login is the only owner. */
  boolean isLastOwner(UserId user) {
    return roles.get(user) == AccountRole.OWNER
        && roles.values().stream().filter(role -> role == AccountRole.OWNER).count() == 1;
  }

  /** How many logins besides this one see the account. */
  int others(UserId user) {
    return (int) roles.keySet().stream().filter(other -> !other.equals(user)).count();
  }

  /** Whether a login may get a role: the last owner may not become less. */
  boolean allows(UserId user, AccountRole role) {
    return role == AccountRole.OWNER || !isLastOwner(user);
  }
}
