package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.account.AccountInvitations;
import ua.oblik.account.AccountMember;
import ua.oblik.account.AccountMembers;
import ua.oblik.account.AccountRole;
import ua.oblik.account.InvitationDesk;
import ua.oblik.account.InvitationForm;
import ua.oblik.account.InvitationOutcome;
import ua.oblik.account.InvitationState;
import ua.oblik.account.LeaveOutcome;
import ua.oblik.account.LinkOutcome;
import ua.oblik.account.MyAccounts;
import ua.oblik.billing.BillOrders;
import ua.oblik.billing.OrderRequest;
import ua.oblik.identity.FieldProblem;
import ua.oblik.identity.MyLogin;
import ua.oblik.identity.Registration;
import ua.oblik.metering.ReadIntake;

/** An owner shares an account with other logins, by letter, and decides what each may do. */
class AccountsAreSharedByInvitationIT extends UseCase {
  private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

  @Inject private AccountInvitations invitations;
  @Inject private InvitationDesk desk;
  @Inject private AccountMembers members;
  @Inject private MyAccounts accounts;
  @Inject private ReadIntake intake;
  @Inject private BillOrders orders;
  @Inject private MyLogin login;
  @Inject private Registration registration;

  @Test
  void whoHasNoLoginYetRegistersAndFindsTheInvitationWaiting() {
    Household home = households.calling();
    invite(home, "later@example.org", AccountRole.MEMBER);

    callers.becomeSomebodyNew("later@example.org");

    assertThat(desk.mine()).hasSize(1);
    assertThat(desk.acceptMine(desk.mine().get(0).id()))
        .isEqualTo(new LinkOutcome.Linked(home.number(), AccountRole.MEMBER));
    assertThat(desk.mine()).isEmpty();
    assertThat(accounts.list()).hasSize(1);
  }

  @Test
  void whoeverHoldsTheLetterAcceptsItOnce() {
    Household home = households.calling();
    String token = invite(home, "letter@example.org", AccountRole.READ_ONLY);
    callers.becomeSomebodyNew("other-address@example.org");

    assertThat(desk.accept(token))
        .isEqualTo(new LinkOutcome.Linked(home.number(), AccountRole.READ_ONLY));

    assertThat(desk.find(token)).get().extracting("state").isEqualTo(InvitationState.ACCEPTED);
    assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> desk.accept(token));
  }

  @Test
  void aLetterTakenBackOpensNothing() {
    Household home = households.calling();
    String token = invite(home, "regret@example.org", AccountRole.OWNER);
    invitations.withdraw(home.number(), invitations.open(home.number()).get(0).id());

    callers.becomeSomebodyNew("regret@example.org");

    assertThat(desk.mine()).isEmpty();
    assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> desk.accept(token));
    assertThat(accounts.list()).isEmpty();
  }

  @Test
  void theNewestLetterToAnAddressReplacesTheOneBefore() {
    Household home = households.calling();
    String first = invite(home, "twice@example.org", AccountRole.MEMBER);
    String second = invite(home, "TWICE@example.org", AccountRole.READ_ONLY);

    assertThat(invitations.open(home.number())).hasSize(1);
    assertThat(stateOf(first)).contains(InvitationState.WITHDRAWN);
    assertThat(stateOf(second)).contains(InvitationState.OPEN);
  }

  @Test
  void theSecretOfTheLetterIsNotKept() {
    Household home = households.calling();
    String token = invite(home, "secret@example.org", AccountRole.MEMBER);

    assertThat(
            tables.numberOfCustomer(
                "select count(*) from account_invitation where token_hash ="
                    + " sha256(convert_to(?, 'UTF8'))",
                token))
        .isOne();
    assertThat(desk.find(token + "x")).isEmpty();
  }

  @Test
  void whoMayOnlyReadEntersNoReadsAndOrdersNothing() {
    Household home = shared("reader@example.org", AccountRole.READ_ONLY);

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(
            () -> intake.submit(home.number(), home.readAbove(10, home.last().on().plusDays(1))));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> orders.order(home.number(), OrderRequest.upToLastRead()));
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> members.of(home.number()));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(
            () ->
                invitations.invite(
                    home.number(), new InvitationForm("x@example.org", AccountRole.OWNER)));
  }

  @Test
  void theLastOwnerMakesAnotherOneBeforeBecomingLess() {
    Household home = shared("partner@example.org", AccountRole.MEMBER);
    callers.become("kin" + home.number() + "@example.org");
    AccountMember me = member(home, true);
    AccountMember partner = member(home, false);

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> members.change(home.number(), me.user(), AccountRole.MEMBER));
    members.change(home.number(), partner.user(), AccountRole.OWNER);
    members.change(home.number(), me.user(), AccountRole.MEMBER);

    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> members.of(home.number()));
    assertThat(letters(home, "ACCESS_CHANGED")).isEqualTo(2);
    assertThat(audited(home, "change-role")).isEqualTo(2);
  }

  @Test
  void theLastOwnerLeavesOnlyAfterSayingSo() {
    Household home = shared("remains@example.org", AccountRole.MEMBER);
    callers.become("kin" + home.number() + "@example.org");

    assertThat(members.leave(home.number())).isEqualTo(new LeaveOutcome.LastOwner(1));
    assertThat(accounts.list()).hasSize(1);
    members.leaveWithoutOwner(home.number());

    assertThat(accounts.list()).isEmpty();
    assertThat(audited(home, "unlink-account")).isOne();
  }

  @Test
  void anybodyElseLeavesAtOnce() {
    Household home = shared("leaves@example.org", AccountRole.READ_ONLY);

    assertThat(members.leave(home.number())).isEqualTo(new LeaveOutcome.Left());
    assertThat(accounts.list()).isEmpty();
  }

  @Test
  void whoIsRemovedSeesTheAccountNoMoreAndIsToldSo() {
    Household home = shared("removed@example.org", AccountRole.MEMBER);
    callers.become("kin" + home.number() + "@example.org");

    members.remove(home.number(), member(home, false).user());

    assertThat(members.of(home.number())).hasSize(1);
    assertThat(letters(home, "ACCESS_CHANGED")).isOne();
  }

  @Test
  void aLoginThatIsGivenUpLeavesTheAccountAndTakesItsNameAlong() {
    Household home = households.calling();
    String email = "kin" + home.number() + "@example.org";
    invite(home, "never@example.org", AccountRole.MEMBER);
    registration.requestReset(email);
    String reset = tokenOf("RESET_PASSWORD", email);
    assertThat(registration.opensReset(reset)).isTrue();

    assertThat(login.giveUp("not the password"))
        .contains(new FieldProblem("password", "password-wrong"));
    assertThat(login.giveUp("Svitlo-2025")).isEmpty();
    assertThat(login.giveUp("Svitlo-2025")).as("pressed twice").isEmpty();
    assertThat(registration.opensReset(reset)).isFalse();

    assertThat(tables.numberOfCustomer("select count(*) from portal_user where email = ?", email))
        .isZero();
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from account_link l join account a on a.id = l.account_id"
                    + " where a.number = ?",
                home.number().value()))
        .isZero();
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from account where number = ? and closed_on is null",
                home.number().value()))
        .isOne();
    assertThat(
            tables.customer(
                "select kind, state from outbox_message where recipient = ? and account_id is null",
                email))
        .extracting(row -> row.get("kind"))
        .contains("LOGIN_CLOSED");
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from account_invitation where email = 'never@example.org'"))
        .isZero();
  }

  /** A household shared with a second login, which calls from here on. */
  private Household shared(String email, AccountRole role) {
    Household home = households.calling();
    String token = invite(home, email, role);
    callers.becomeSomebodyNew(email);
    desk.accept(token);
    return home;
  }

  private String invite(Household home, String email, AccountRole role) {
    assertThat(invitations.invite(home.number(), new InvitationForm(email, role)))
        .isInstanceOf(InvitationOutcome.Sent.class);
    return tokenOf("ACCOUNT_INVITATION", email);
  }

  private String tokenOf(String kind, String email) {
    Matcher token =
        TOKEN.matcher(
            tables
                .customer(
                    "select model from outbox_message where kind = ?"
                        + " and recipient = ? order by id desc limit 1",
                    kind,
                    email)
                .get(0)
                .get("model"));
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private Optional<InvitationState> stateOf(String token) {
    return desk.find(token).map(found -> found.state());
  }

  private AccountMember member(Household home, boolean own) {
    return members.of(home.number()).stream()
        .filter(each -> each.own() == own)
        .findFirst()
        .orElseThrow();
  }

  private long letters(Household home, String kind) {
    return tables.numberOfCustomer(
        "select count(*) from outbox_message m join account a on a.id = m.account_id"
            + " where a.number = ? and m.kind = ?",
        home.number().value(),
        kind);
  }

  private long audited(Household home, String action) {
    return tables.numberOfCustomer(
        "select count(*) from audit_record where object_id = ? and action = ?",
        home.number().value(),
        action);
  }
}
