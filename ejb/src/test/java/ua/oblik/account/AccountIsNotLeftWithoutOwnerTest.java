package ua.oblik.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.identity.UserId;

class AccountIsNotLeftWithoutOwnerTest {

  @ParameterizedTest(name = "{0}: login {1} is the last owner: {2}, others: {3}")
  @CsvSource({
    "1=OWNER,                     1, true,  0",
    "1=OWNER 2=MEMBER,            1, true,  1",
    "1=OWNER 2=MEMBER,            2, false, 1",
    "1=OWNER 2=OWNER,             1, false, 1",
    "1=OWNER 2=OWNER 3=READ_ONLY, 2, false, 2",
    "1=MEMBER 2=READ_ONLY,        1, false, 1",
    "1=OWNER,                     9, false, 1",
  })
  void knowsTheLastOwner(String logins, long login, boolean last, int others) {
    Circle circle = circle(logins);
    assertThat(circle.isLastOwner(new UserId(login))).isEqualTo(last);
    assertThat(circle.others(new UserId(login))).isEqualTo(others);
  }

  @ParameterizedTest(name = "{0}: login {1} may become {2}: {3}")
  @CsvSource({
    "1=OWNER 2=MEMBER, 1, OWNER,     true",
    "1=OWNER 2=MEMBER, 1, MEMBER,    false",
    "1=OWNER 2=MEMBER, 1, READ_ONLY, false",
    "1=OWNER 2=MEMBER, 2, OWNER,     true",
    "1=OWNER 2=MEMBER, 2, READ_ONLY, true",
    "1=OWNER 2=OWNER,  1, READ_ONLY, true",
  })
  void keepsAnOwnerWhenRolesChange(String logins, long login, AccountRole role, boolean allowed) {
    assertThat(circle(logins).allows(new UserId(login), role)).isEqualTo(allowed);
  }

  private static Circle circle(String logins) {
    Map<UserId, AccountRole> roles = new HashMap<>();
    for (String login : logins.split(" ", -1)) {
      String[] parts = login.split("=", 2);
      roles.put(new UserId(Long.parseLong(parts[0])), AccountRole.valueOf(parts[1]));
    }
    return new Circle(roles);
  }
}
