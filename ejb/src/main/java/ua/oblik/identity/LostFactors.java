package ua.oblik.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;

/**
 * The way back in for somebody who has lost the telephone and has no recovery code left: an
 * administrator, who has made sure who it is, turns the second factor off. The password stays, and
 * a letter tells the owner.
 */
@Stateless
public class LostFactors {
  @Inject private FactorBook book;
  @Inject private FactorChanges changes;
  @Inject private PortalUsers users;
  @Inject private CurrentUser caller;

  /**
   * Whether a login asks for a code.
   *
   * @throws NotFoundException if the caller does not keep logins
   */
  public boolean isOn(UserId id) {
    require();
    return book.isOn(id);
  }

  /**
   * Lets a login in with its password alone.
   *
   * @throws NotFoundException if there is none, or the caller does not keep logins
   * @throws RefusedException if it is the caller's own
   */
  public void turnOff(UserId id) {
    require();
    if (id.equals(caller.id())) {
      throw new RefusedException("own-login");
    }
    PortalUser user =
        users.findLocked(id).orElseThrow(() -> new NotFoundException("user-not-found"));
    if (book.isOn(id)) {
      changes.turnOff(user);
    }
  }

  private void require() {
    if (!caller.can(Capability.MANAGE_USERS)) {
      throw new NotFoundException("page-not-found");
    }
  }
}
