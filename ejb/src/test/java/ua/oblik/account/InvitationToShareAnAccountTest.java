package ua.oblik.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.ConflictException;
import ua.oblik.identity.FieldProblem;
import ua.oblik.identity.UserId;

class InvitationToShareAnAccountTest {
  private static final Instant SENT = Instant.parse("2025-11-05T10:00:00Z");
  private static final Instant LAST_MOMENT = SENT.plus(Invitation.VALIDITY).minusSeconds(1);
  private static final UserId GUEST = new UserId(7);

  private final Invitation invitation =
      new Invitation(
          new AccountId(4),
          new InvitationForm(" maria@example.org ", AccountRole.MEMBER),
          new UserId(1),
          SENT);

  @Test
  void staysOpenForAWeek() {
    assertThat(invitation.stateAt(SENT)).isEqualTo(InvitationState.OPEN);
    assertThat(invitation.stateAt(LAST_MOMENT)).isEqualTo(InvitationState.OPEN);
    assertThat(invitation.stateAt(LAST_MOMENT.plusSeconds(1))).isEqualTo(InvitationState.EXPIRED);
  }

  @Test
  void isAcceptedOnceOnly() {
    invitation.accept(GUEST, LAST_MOMENT);
    assertThat(invitation.stateAt(LAST_MOMENT)).isEqualTo(InvitationState.ACCEPTED);
    refuses(() -> invitation.accept(GUEST, LAST_MOMENT));
    refuses(() -> invitation.withdraw(LAST_MOMENT));
  }

  @Test
  void opensNothingOnceItIsTakenBack() {
    invitation.withdraw(SENT);
    assertThat(invitation.stateAt(SENT)).isEqualTo(InvitationState.WITHDRAWN);
    refuses(() -> invitation.accept(GUEST, SENT));
  }

  @Test
  void opensNothingAfterItsWeek() {
    refuses(() -> invitation.accept(GUEST, LAST_MOMENT.plusSeconds(1)));
  }

  @ParameterizedTest(name = "[{0}] has a problem: {1}")
  @CsvSource({
    "maria@example.org,                  false",
    "' maria@example.org\t',             false",
    "марія@приклад.укр,                  false",
    "'',                                 true",
    "maria,                              true",
    "maria@example,                      true",
    "<script>alert(1)</script>,          true",
    "'maria@example.org, x@example.org', true",
    "maria@\u202Eexample.org,            true",
    "\uD83D\uDE00,                       true",
  })
  void takesAddressesOnly(String email, boolean problem) {
    assertThat(
            new InvitationForm(email, AccountRole.MEMBER)
                .problems()
                .contains(new FieldProblem("email", "email-malformed")))
        .isEqualTo(problem);
  }

  @Test
  void asksForARole() {
    assertThat(new InvitationForm("maria@example.org", null).problems())
        .containsExactly(new FieldProblem("role", "role-missing"));
  }

  private static void refuses(Runnable verb) {
    assertThatExceptionOfType(ConflictException.class).isThrownBy(verb::run);
  }
}
