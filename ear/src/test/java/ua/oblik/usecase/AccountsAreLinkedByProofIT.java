package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.oblik.account.AccountLinks;
import ua.oblik.account.AccountRole;
import ua.oblik.account.LinkForm;
import ua.oblik.account.LinkOutcome;
import ua.oblik.account.LinkOutcome.Linked;
import ua.oblik.account.LinkOutcome.Malformed;
import ua.oblik.account.LinkOutcome.Refused;
import ua.oblik.account.LinkOutcome.TooManyAttempts;
import ua.oblik.account.ProofKind;

/** A login links an account by its number and a proof that only its customer can have. */
class AccountsAreLinkedByProofIT extends UseCase {
  private static final int GUESSES_ALLOWED = 10;

  @Inject private AccountLinks links;

  @Test
  void theSerialOfTheMeterProves() {
    Household home = somebodyNewBefore("serial");

    assertThat(link(home, ProofKind.METER_SERIAL, " " + home.plate().serial() + " "))
        .isEqualTo(new Linked(home.number(), AccountRole.OWNER));
    assertThat(links(home)).isOne();
  }

  @Test
  void theAmountOfARecentBillProvesHoweverItIsTyped() {
    Household home = somebodyNewBefore("amount");

    assertThat(link(home, ProofKind.BILL_AMOUNT, " " + lastCharge(home).replace('.', ',') + " "))
        .isInstanceOf(Linked.class);
  }

  @Test
  void theCodeProvesOnceAndTheNextBillCarriesAnother() {
    Household home = somebodyNewBefore("code");

    assertThat(link(home, ProofKind.LINK_CODE, home.linkCode())).isInstanceOf(Linked.class);
    callers.becomeSomebodyNew("code-second@example.org");

    assertThat(link(home, ProofKind.LINK_CODE, home.linkCode())).isInstanceOf(Refused.class);
    assertThat(links(home)).isOne();
  }

  @Test
  void sentTwiceByOneLoginTheCodeIsAnsweredTwiceAndLinksOnce() {
    Household home = somebodyNewBefore("twice");

    LinkOutcome first = link(home, ProofKind.LINK_CODE, home.linkCode());

    assertThat(link(home, ProofKind.LINK_CODE, home.linkCode())).isEqualTo(first);
    assertThat(links(home)).isOne();
  }

  @Test
  void theCodeIsUnderstoodInGroupsAndInTheOtherCase() {
    Household home = somebodyNewBefore("grouped");
    String code = home.linkCode().toLowerCase(Locale.ROOT);

    assertThat(
            link(
                home,
                ProofKind.LINK_CODE,
                " " + code.substring(0, 4) + " - " + code.substring(4) + " "))
        .isInstanceOf(Linked.class);
  }

  @Test
  void theSecondToProveBecomesAMember() {
    Household home = somebodyNewBefore("first");
    link(home, ProofKind.METER_SERIAL, home.plate().serial());
    callers.becomeSomebodyNew("second@example.org");

    assertThat(link(home, ProofKind.METER_SERIAL, home.plate().serial()))
        .isEqualTo(new Linked(home.number(), AccountRole.MEMBER));
  }

  @Test
  void aWrongPairGetsOneAnswerWhicheverHalfIsWrong() {
    Household home = somebodyNewBefore("wrong");

    LinkOutcome wrongProof = link(home, ProofKind.METER_SERIAL, "00000000");
    LinkOutcome unknownNumber =
        links.link(new LinkForm("4100999999", ProofKind.METER_SERIAL, home.plate().serial()));

    assertThat(wrongProof).isEqualTo(unknownNumber).isInstanceOf(Refused.class);
    assertThat(links(home)).isZero();
  }

  @Test
  void whatCannotBeANumberIsSaidAtOnceAndNotCounted() {
    callers.becomeSomebodyNew("malformed@example.org");

    for (int i = 0; i <= GUESSES_ALLOWED; i++) {
      assertThat(links.link(new LinkForm("", ProofKind.LINK_CODE, "ABCDEFGH")))
          .isEqualTo(new Malformed("accountNumber", "number-empty"));
    }
  }

  @Test
  void guessingIsStoppedForTheAccountWhoeverGuesses() {
    Household home = somebodyNewBefore("guesser");
    for (int i = 0; i < GUESSES_ALLOWED; i++) {
      assertThat(link(home, ProofKind.METER_SERIAL, "1000000" + i)).isInstanceOf(Refused.class);
    }
    assertThat(link(home, ProofKind.METER_SERIAL, home.plate().serial()))
        .isInstanceOf(TooManyAttempts.class);

    callers.becomeSomebodyNew("guesser-second@example.org");
    assertThat(link(home, ProofKind.METER_SERIAL, home.plate().serial()))
        .isInstanceOf(TooManyAttempts.class);
    assertThat(links(home)).isZero();
  }

  private Household somebodyNewBefore(String name) {
    callers.becomeSomebodyNew(name + "@example.org");
    return households.untouched();
  }

  private LinkOutcome link(Household home, ProofKind proof, String value) {
    return links.link(new LinkForm(home.number().value(), proof, value));
  }

  private long links(Household home) {
    return tables.numberOfCustomer(
        "select count(*) from account_link l join account a on a.id = l.account_id"
            + " where a.number = ?",
        home.number().value());
  }

  private String lastCharge(Household home) {
    List<Map<String, String>> charges =
        tables.customer(
            """
            select (e.amount_kopiykas / 100.0)::numeric(12, 2) as amount from ledger_entry e
              join account a on a.id = e.account_id
            where a.number = ? and e.kind = 'CHARGE' and e.amount_kopiykas > 0
            order by e.id desc limit 1
            """,
            home.number().value());
    return charges.get(0).get("amount");
  }
}
