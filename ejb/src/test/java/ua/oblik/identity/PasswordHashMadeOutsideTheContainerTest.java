package ua.oblik.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.junit.jupiter.api.Test;

/** The server's own verifier judges what {@link PasswordHashes} makes. */
class PasswordHashMadeOutsideTheContainerTest {
  private final Pbkdf2PasswordHashImpl container = new Pbkdf2PasswordHashImpl();

  @Test
  void isAcceptedByTheContainer() {
    container.initialize(Passwords.SETTINGS);
    String hash = PasswordHashes.hash("Ґанок-і-лічильник".toCharArray());

    assertThat(container.verify("Ґанок-і-лічильник".toCharArray(), hash)).isTrue();
    assertThat(container.verify("Ганок-і-лічильник".toCharArray(), hash)).isFalse();
  }

  @Test
  void hasTheShapeOfTheContainersOwn() {
    container.initialize(Passwords.SETTINGS);
    String[] own = container.generate("whatever it is".toCharArray()).split(":");
    String[] ours = PasswordHashes.hash("whatever it is".toCharArray()).split(":");

    assertThat(ours).hasSameSizeAs(own);
    assertThat(ours[0]).isEqualTo(own[0]);
    assertThat(ours[1]).isEqualTo(own[1]).isEqualTo("210000");
    assertThat(ours[2]).hasSameSizeAs(own[2]);
    assertThat(ours[3]).hasSameSizeAs(own[3]);
  }

  @Test
  void isOutdatedOnlyWhenMadeWithFewerRounds() {
    Passwords passwords = new Passwords();
    assertThat(passwords.outdated(PasswordHashes.hash("whatever it is".toCharArray()))).isFalse();
    assertThat(passwords.outdated("PBKDF2WithHmacSHA512:2048:c2FsdA==:aGFzaA==")).isTrue();
    assertThat(passwords.outdated("PBKDF2WithHmacSHA256:600000:c2FsdA==:aGFzaA==")).isTrue();
  }
}
