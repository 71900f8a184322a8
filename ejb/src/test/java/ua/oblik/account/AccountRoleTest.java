package ua.oblik.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountRoleTest {

  @ParameterizedTest
  @CsvSource({
    "OWNER,     VIEW, true",
    "OWNER,     ACT, true",
    "OWNER,     MANAGE, true",
    "MEMBER,    VIEW, true",
    "MEMBER,    ACT, true",
    "MEMBER,    MANAGE, false",
    "READ_ONLY, VIEW, true",
    "READ_ONLY, ACT, false",
    "READ_ONLY, MANAGE, false"
  })
  void reachesAsFarAsTheOwnerMeantItTo(AccountRole role, AccessLevel level, boolean allowed) {
    assertThat(role.allows(level)).isEqualTo(allowed);
  }
}
