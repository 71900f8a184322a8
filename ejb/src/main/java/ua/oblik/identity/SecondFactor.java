package ua.oblik.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * A code from a telephone beside the password: time-based one-time passwords (RFC 6238), and ten
 * recovery codes for the day the telephone is lost. A code works once, and for a step of thirty
 * seconds before and after its own.
 */
@Stateless
public class SecondFactor {
  @Inject private FactorBook book;
  @Inject private FactorChanges changes;
  @Inject private CodeAgain again;
  @Inject private PortalUsers users;
  @Inject private CurrentUser caller;

  /** Whether the login asks for a code. */
  public boolean isOn() {
    return book.isOn(caller.id());
  }

  /** How many recovery codes have not been used yet. */
  public long recoveryCodesLeft() {
    return book.codesLeft(caller.id());
  }

  /** Whether so many wrong codes were typed that none is taken for a while. */
  public boolean isLocked() {
    return again.isLocked(caller.id());
  }

  /**
   * The secret to type or scan into a telephone; the same until a code of it has been confirmed.
   *
   * @throws IllegalStateException if the second factor is on
   */
  public FactorOffer offer() {
    UserId user = caller.id();
    if (book.isOn(user)) {
      throw new IllegalStateException("a secret that is in use is not shown");
    }
    return new FactorOffer(book.secretOf(user), users.get(user).email());
  }

  /** Turns it on if the code is right; the recovery codes are told this once. */
  public Optional<List<String>> turnOn(String code) {
    UserId user = caller.id();
    return book.isOn(user) || !book.takesTimedCode(user, code)
        ? Optional.empty()
        : Optional.of(changes.turnOn(user));
  }

  /** New recovery codes if the code is right; those before are void. Told this once. */
  public Optional<List<String>> renewCodes(String code) {
    UserId user = caller.id();
    return !book.isOn(user) || !again.takes(user, code)
        ? Optional.empty()
        : Optional.of(changes.renewCodes(user));
  }

  /** Turns it off if the code is right: a timed one or a recovery code. */
  public boolean turnOff(String code) {
    PortalUser user = users.get(caller.id());
    boolean right = book.isOn(user.id()) && again.takes(user.id(), code);
    if (right) {
      changes.turnOff(user);
    }
    return right;
  }
}
