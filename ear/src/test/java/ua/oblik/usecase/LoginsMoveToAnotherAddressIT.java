package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ua.oblik.identity.EmailChange;
import ua.oblik.identity.EmailMove;
import ua.oblik.identity.EmailOutcome;
import ua.oblik.identity.FieldProblem;
import ua.oblik.identity.LoginCheck;
import ua.oblik.identity.Logins;
import ua.oblik.identity.MyLogin;
import ua.oblik.identity.Profiles;
import ua.oblik.identity.Registration;
import ua.oblik.identity.RegistrationForm;
import ua.oblik.identity.ResetOutcome;

/** A login is moved to another address by its password and a letter to that address. */
class LoginsMoveToAnotherAddressIT extends UseCase {
  private static final String PASSWORD = "Svitlo-2025";
  private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

  @Inject private EmailChange change;
  @Inject private MyLogin login;
  @Inject private Logins logins;
  @Inject private Profiles profiles;
  @Inject private Registration registration;

  @Test
  void whoHasTheLetterMovesItOnceAndTheOldAddressIsTold() {
    callers.becomeSomebodyNew("old@move.example");
    registration.requestReset("old@move.example");
    String reset = token("old@move.example", "RESET_PASSWORD");
    ask(" NEW@move.example ");
    assertThat(profiles.mine().email()).isEqualTo("old@move.example");
    assertThat(change.waiting()).contains("NEW@move.example");
    assertThat(letters("old@move.example", "EMAIL_CHANGE_ASKED")).isOne();

    String link = token("NEW@move.example", "CHANGE_EMAIL");
    assertThat(change.confirm(link)).isEqualTo(EmailMove.DONE);
    assertThat(change.confirm(link)).as("pressed again").isEqualTo(EmailMove.DONE);

    assertThat(profiles.mine().email()).as("the session goes on").isEqualTo("NEW@move.example");
    assertThat(change.waiting()).isEmpty();
    assertThat(letters("old@move.example", "EMAIL_CHANGED")).isOne();
    assertThat(registration.reset(reset, "Another-2025"))
        .isInstanceOf(ResetOutcome.LinkInvalid.class);
    callers.become("new@move.example");
    assertThat(audited("ask-email-change")).isOne();
    assertThat(audited("change-email")).isOne();
  }

  @Test
  void theLinkNamesTheAddressToItsOwnerAndItsOutlinesToOthers() {
    callers.becomeSomebodyNew("owner@named.example");
    ask("next@named.example");
    String link = token("next@named.example", "CHANGE_EMAIL");

    assertThat(change.asked(link)).contains("next@named.example");
    callers.becomeSomebodyNew("other@named.example");
    assertThat(change.asked(link)).contains("n•••@named.example");
    change.confirm(link);
    assertThat(change.asked(link)).as("used").isEmpty();
    assertThat(change.asked(null)).isEmpty();
  }

  @Test
  void anAddressThatHasALoginLooksLikeAnyOther() {
    callers.becomeSomebodyNew("holder@taken.example");
    callers.becomeSomebodyNew("mover@taken.example");

    ask("Holder@taken.example");

    assertThat(letters("Holder@taken.example", "CHANGE_EMAIL")).isZero();
    assertThat(letters("holder@taken.example", "EMAIL_TAKEN")).isOne();
    assertThat(letters("mover@taken.example", "EMAIL_CHANGE_ASKED")).isOne();
    assertThat(change.waiting()).contains("Holder@taken.example");
  }

  @Test
  void anAddressThatGotALoginWhileTheLetterWasOnItsWayStaysWhereItIs() {
    callers.becomeSomebodyNew("mover@late.example");
    ask("contested@late.example");
    String link = token("contested@late.example", "CHANGE_EMAIL");
    callers.becomeSomebodyNew("contested@late.example");

    assertThat(change.confirm(link)).isEqualTo(EmailMove.TAKEN);

    assertThat(profiles.mine().email()).isEqualTo("contested@late.example");
    callers.become("mover@late.example");
  }

  @Test
  void whoNeverConfirmedAnAddressDoesNotKeepItFromItsOwner() {
    registration.register(new RegistrationForm("mine@squat.example", "Хтось", PASSWORD, "uk"));
    String squatters = token("mine@squat.example", "CONFIRM_EMAIL");
    callers.becomeSomebodyNew("owner@squat.example");
    ask("mine@squat.example");

    assertThat(change.confirm(token("mine@squat.example", "CHANGE_EMAIL")))
        .isEqualTo(EmailMove.DONE);

    assertThat(registration.confirm(squatters)).isFalse();
    callers.become("mine@squat.example");
    assertThat(profiles.mine().displayName()).isEqualTo("Новий Клієнт");
  }

  @Test
  void anOldOrReplacedOrWithdrawnLinkOpensNothing() {
    callers.becomeSomebodyNew("stays@links.example");
    ask("first@links.example");
    ask("second@links.example");
    assertThat(change.confirm(token("first@links.example", "CHANGE_EMAIL")))
        .isEqualTo(EmailMove.INVALID);
    change.withdraw();
    assertThat(change.confirm(token("second@links.example", "CHANGE_EMAIL")))
        .isEqualTo(EmailMove.INVALID);
    ask("third@links.example");
    tables.changeCustomer(
        "update user_token set expires_at = issued_at where email = 'third@links.example'");
    assertThat(change.confirm(token("third@links.example", "CHANGE_EMAIL")))
        .isEqualTo(EmailMove.INVALID);
    assertThat(change.confirm("nonsense")).isEqualTo(EmailMove.INVALID);
    assertThat(change.confirm(null)).isEqualTo(EmailMove.INVALID);
    assertThat(profiles.mine().email()).isEqualTo("stays@links.example");
  }

  @Test
  void pressingTwiceSendsOneLetter() {
    callers.becomeSomebodyNew("hasty@twice.example");
    ask("next@twice.example");
    ask("NEXT@twice.example");
    assertThat(letters("next@twice.example", "CHANGE_EMAIL")).isOne();
    assertThat(letters("hasty@twice.example", "EMAIL_CHANGE_ASKED")).isOne();
  }

  @Test
  void isRefusedWithoutThePasswordAndForWhatIsNoNewAddress() {
    callers.becomeSomebodyNew("careful@refused.example");
    assertThat(refusal("not the password", "x@refused.example")).isEqualTo("password-wrong");
    assertThat(refusal(PASSWORD, "CAREFUL@refused.example")).isEqualTo("email-same");
    assertThat(refusal(PASSWORD, "<script>@x")).isEqualTo("email-malformed");
    assertThat(refusal("nor this", "")).isEqualTo("email-malformed password-wrong");
    callers.become("olena@demo.oblik");
    assertThat(refusal(PASSWORD, "x@refused.example")).isEqualTo("email-of-demo");
  }

  @Test
  void whoFoundASessionOpenDoesNotFindOutThePasswordNorLocksItsOwnerOut() {
    callers.becomeSomebodyNew("left@open.example");
    for (int guess = 1; guess <= 5; guess++) {
      assertThat(refusal("guess " + guess, "thief@open.example")).isEqualTo("password-wrong");
    }
    assertThat(refusal(PASSWORD, "thief@open.example")).isEqualTo("password-too-often");
    assertThat(login.giveUp(PASSWORD)).map(FieldProblem::code).contains("password-too-often");
    assertThat(logins.check("left@open.example", PASSWORD)).isInstanceOf(LoginCheck.Accepted.class);
  }

  @Test
  void theNameIsChangedAtOnceAndTheTrailSaysSo() {
    callers.becomeSomebodyNew("named@name.example");
    assertThat(profiles.rename("  Марія  \u202eКоваль 🌻 ")).isEmpty();
    assertThat(profiles.rename("Марія Коваль 🌻")).isEmpty();
    assertThat(profiles.mine().displayName()).isEqualTo("Марія Коваль 🌻");
    assertThat(audited("change-name")).isOne();
    assertThat(profiles.rename("  ")).map(FieldProblem::code).contains("name-missing");
    assertThat(profiles.rename("я".repeat(101))).map(FieldProblem::code).contains("name-too-long");
    assertThat(profiles.mine().displayName()).isEqualTo("Марія Коваль 🌻");
  }

  private void ask(String email) {
    assertThat(change.ask(PASSWORD, email)).isInstanceOf(EmailOutcome.LetterSent.class);
  }

  private String refusal(String password, String email) {
    List<FieldProblem> problems = ((EmailOutcome.Refused) change.ask(password, email)).problems();
    return problems.stream().map(FieldProblem::code).collect(Collectors.joining(" "));
  }

  private long audited(String deed) {
    return tables.numberOfCustomer(
        "select count(*) from audit_record where action = ? and object_kind = 'user' and object_id = ?",
        deed,
        profiles.mine().id().toString());
  }

  private long letters(String email, String kind) {
    return tables.numberOfCustomer(
        "select count(*) from outbox_message where recipient = ? and kind = ?", email, kind);
  }

  private String token(String email, String kind) {
    Matcher token =
        TOKEN.matcher(
            tables
                .customer(
                    "select model from outbox_message where recipient = ? and kind = ?"
                        + " order by id desc limit 1",
                    email,
                    kind)
                .get(0)
                .get("model"));
    assertThat(token.find()).isTrue();
    return token.group(1);
  }
}
