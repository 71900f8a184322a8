package ua.oblik.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells staff who somebody named in records is. */
@Stateless
public class ActorNames {
  private static final Pattern LOGIN = Pattern.compile("user:([1-9][0-9]{0,17})");

  @Inject private PortalUsers users;

  /**
   * The name of the login behind {@code user:17}. What is no login stays as it is, such as {@code
   * system}.
   */
  public String of(String actor) {
    Matcher login = LOGIN.matcher(actor);
    return login.matches()
        ? users
            .find(new UserId(Long.parseLong(login.group(1))))
            .map(PortalUser::displayName)
            .orElse(actor)
        : actor;
  }
}
