package ua.oblik.identity;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who calls: a login with what it may do in this call. Its name is the login's id, never the e-mail
 * address, because containers write principal names into logs.
 */
public class LoginPrincipal extends CallerPrincipal {
  private static final long serialVersionUID = 1L;

  private final UserId id;
  private final EnumSet<Capability> capabilities;
  private final String passwordStamp;

  LoginPrincipal(UserId id, Set<Capability> capabilities, String passwordStamp) {
    super(id.toString());
    this.id = id;
    this.passwordStamp = passwordStamp;
    this.capabilities = EnumSet.noneOf(Capability.class);
    this.capabilities.addAll(capabilities);
  }

  /** The login. */
  public UserId id() {
    return id;
  }

  /** Whether this call may do that; a bearer token may allow less than its login. */
  public boolean can(Capability capability) {
    return capabilities.contains(capability);
  }

  Set<Capability> capabilities() {
    return EnumSet.copyOf(capabilities);
  }

  /** The capabilities under the names that they have as roles. */
  public Set<String> roles() {
    return capabilities.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
  }

  /** Tells one password from the next, and nothing about either. */
  String passwordStamp() {
    return passwordStamp;
  }
}
