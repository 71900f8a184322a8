package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.oblik.NotFoundException;
import ua.oblik.identity.CurrentUser;
import ua.oblik.identity.LostFactors;
import ua.oblik.identity.SecondFactor;
import ua.oblik.identity.UserId;

/** Somebody has lost the telephone whose codes open the login, or used up the codes for that. */
class SecondFactorsAreLostIT extends UseCase {
  @Inject private SecondFactor factor;
  @Inject private LostFactors lost;
  @Inject private CurrentUser caller;

  @Test
  void newRecoveryCodesTakeThePlaceOfThoseBefore() {
    UserId me = withCode("renews@factor.example", "ABCDEF234679");
    assertThat(factor.recoveryCodesLeft()).isOne();

    List<String> codes = factor.renewCodes("abcdef-234679").orElseThrow();

    assertThat(codes).hasSize(10);
    assertThat(factor.recoveryCodesLeft()).isEqualTo(10);
    assertThat(factor.renewCodes("abcdef-234679")).isEmpty();
    assertThat(factor.turnOff(codes.get(0))).isTrue();
    assertThat(factor.isOn()).isFalse();
    assertThat(letters(me)).isOne();
  }

  @Test
  void afterFiveWrongCodesNoneIsTaken() {
    withCode("guesses@factor.example", "ABCDEF234679");
    for (int i = 0; i < 5; i++) {
      assertThat(factor.isLocked()).isFalse();
      assertThat(factor.turnOff("000000")).isFalse();
    }

    assertThat(factor.isLocked()).isTrue();
    assertThat(factor.turnOff("abcdef-234679")).isFalse();
    assertThat(factor.isOn()).isTrue();
  }

  @Test
  void anAdministratorLetsTheOwnerInByThePasswordAlone() {
    UserId owner = withCode("loses@factor.example", "ABCDEF234679");
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> lost.turnOff(owner));

    callers.become("admin@demo.oblik");
    assertThat(lost.isOn(owner)).isTrue();
    lost.turnOff(owner);
    lost.turnOff(owner);

    assertThat(lost.isOn(owner)).isFalse();
    assertThat(letters(owner)).isOne();
    callers.become("loses@factor.example");
    assertThat(caller.id()).isEqualTo(owner);
  }

  /** A new login that asks for a code and has one recovery code; it calls from here on. */
  private UserId withCode(String email, String code) {
    callers.becomeSomebodyNew(email);
    UserId user = caller.id();
    tables.changeCustomer(
        "insert into second_factor (user_id, secret, confirmed_at) values (?, ?, now())",
        user.value(),
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    tables.changeCustomer(
        "insert into recovery_code (user_id, code_hash)"
            + " values (?, encode(sha256(convert_to(?, 'UTF8')), 'hex'))",
        user.value(),
        code);
    return user;
  }

  private long letters(UserId user) {
    return tables.numberOfCustomer(
        "select count(*) from outbox_message m join portal_user u on u.email = m.recipient"
            + " where u.id = ? and m.kind = 'FACTOR_OFF'",
        user.value());
  }
}
