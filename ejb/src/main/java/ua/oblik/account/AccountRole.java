package ua.oblik.account;

/** What a login is to an account. */
public enum AccountRole {
  OWNER,
  MEMBER,
  READ_ONLY;

  /** Whether the role reaches that far. */
  public boolean allows(AccessLevel level) {
    return switch (level) {
      case VIEW -> true;
      case ACT -> this != READ_ONLY;
      case MANAGE -> this == OWNER;
    };
  }

  /** Whether the role may do more than another. */
  boolean reachesBeyond(AccountRole other) {
    return compareTo(other) < 0;
  }
}
