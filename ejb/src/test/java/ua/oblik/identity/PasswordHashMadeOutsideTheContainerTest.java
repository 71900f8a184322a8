package ua.oblik.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.junit.jupiter.api.Test;

/** The server's own verifier judges what {@link PasswordHashes} makes. */
class PasswordHashMadeOutsideTheContainerTest {
  private static final int ROUNDS = 2_000;

  private final Pbkdf2PasswordHashImpl container = new Pbkdf2PasswordHashImpl();

  @Test
  void isAcceptedByTheContainer() {
    container.initialize(Passwords.settings(ROUNDS));
    String hash = PasswordHashes.hash("Ґанок-і-лічильник".toCharArray(), ROUNDS);

    assertThat(container.verify("Ґанок-і-лічильник".toCharArray(), hash)).isTrue();
    assertThat(container.verify("Ганок-і-лічильник".toCharArray(), hash)).isFalse();
  }

  @Test
  void hasTheShapeOfTheContainersOwn() {
    container.initialize(Passwords.settings(ROUNDS));
    String[] own = container.generate("whatever it is".toCharArray()).split(":");
    String[] ours = PasswordHashes.hash("whatever it is".toCharArray(), ROUNDS).split(":");

    assertThat(ours).hasSameSizeAs(own);
    assertThat(ours[0]).isEqualTo(own[0]);
    assertThat(ours[1]).isEqualTo(own[1]).isEqualTo("2000");
    assertThat(ours[2]).hasSameSizeAs(own[2]);
    assertThat(ours[3]).hasSameSizeAs(own[3]);
  }

  @Test
  void fewerRoundsThanRecommendedAreForDemonstrations() {
    assertThatCode(() -> PasswordHashes.requireStrength(1024, true)).doesNotThrowAnyException();
    assertThatCode(() -> PasswordHashes.requireStrength(210_000, false)).doesNotThrowAnyException();
    assertThatThrownBy(() -> PasswordHashes.requireStrength(209_999, false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("OBLIK_PASSWORD_ROUNDS must be at least 210000, not 209999");
  }

  @Test
  void isOutdatedOnlyWhenMadeWithFewerRounds() {
    Passwords passwords = new Passwords(container, ROUNDS);
    assertThat(passwords.outdated(PasswordHashes.hash("whatever it is".toCharArray(), ROUNDS)))
        .isFalse();
    assertThat(passwords.outdated("PBKDF2WithHmacSHA512:1999:c2FsdA==:aGFzaA==")).isTrue();
    assertThat(passwords.outdated("PBKDF2WithHmacSHA256:600000:c2FsdA==:aGFzaA==")).isTrue();
  }
}
