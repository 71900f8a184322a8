package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.account.LinkForm;
import ua.oblik.account.ProofKind;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.picture.Picture;
import ua.oblik.metering.Accepted;
import ua.oblik.metering.PassOutcome;
import ua.oblik.metering.PassPhotos;
import ua.oblik.metering.PhotoVersion;
import ua.oblik.metering.ReadIntake;
import ua.oblik.metering.ReadPasses;
import ua.oblik.metering.ReadPhotos;
import ua.oblik.metering.ReadView;

/** Who sent reads without a login adds their photograph afterwards, exchanges it, takes it back. */
class PhotosComeByAPassIT extends UseCase {
  private static final Picture FIRST = Picture.of(Photograph.ofSide(10));
  private static final Picture SECOND = Picture.of(Photograph.ofSide(20));
  private static final int MOST = 10;

  @Inject private ReadPasses passes;
  @Inject private PassPhotos passPhotos;
  @Inject private ReadPhotos photos;
  @Inject private ReadIntake intake;
  @Inject private BusinessClock clock;

  @Test
  void addedAfterwardsThenExchangedThenTakenBack() {
    Household home = households.calling();
    String pass = opened(home);
    Accepted read = sent(home, pass);

    passPhotos.add(pass, read.receiptNo(), FIRST);
    assertThat(photos.get(home.number(), read.submission())).isEqualTo(FIRST);
    passPhotos.add(pass, read.receiptNo(), SECOND);
    assertThat(photos.get(home.number(), read.submission())).isEqualTo(SECOND);
    assertThat(open(pass)).containsExactly(read.receiptNo());

    passPhotos.takeBack(pass, read.receiptNo());
    passPhotos.takeBack(pass, read.receiptNo());
    assertThatThrownBy(() -> photos.get(home.number(), read.submission()))
        .isInstanceOf(NotFoundException.class);
    List<PhotoVersion> sent = photos.earlier(home.number(), read.submission());
    assertThat(sent).extracting(photo -> photo.sentBy().orElseThrow()).containsOnly("open-page");
    assertThat(open(pass)).containsExactly(read.receiptNo());
  }

  @Test
  void thePhotographThatCameWithTheReadIsExchanged() {
    Household home = households.calling();
    String pass = opened(home);
    Accepted read =
        (Accepted)
            passes.submitWithPhoto(pass, home.readAbove(7, clock.today()), FIRST).orElseThrow();

    passPhotos.add(pass, read.receiptNo(), SECOND);

    assertThat(photos.get(home.number(), read.submission())).isEqualTo(SECOND);
    assertThat(photos.earlier(home.number(), read.submission())).hasSize(1);
  }

  @Test
  void notAfterTheCustomerHasSeenToItInTheCabinet() {
    Household home = households.calling();
    String pass = opened(home);
    Accepted read = sent(home, pass);
    photos.add(home.number(), read.submission(), FIRST);

    assertThatStays(pass, read);
    photos.takeBack(home.number(), read.submission());
    assertThatStays(pass, read);
  }

  @Test
  void notAfterABillHasSettledTheDay() {
    Household home = households.calling();
    String pass = opened(home);
    Accepted read = sent(home, pass);
    passPhotos.add(pass, read.receiptNo(), FIRST);
    tables.changeMeter(
        "update billed_mark set actual_until = ? where service_point_id = ?",
        clock.today().plusYears(1),
        home.point());

    assertThatStays(pass, read);
    assertThat(photos.get(home.number(), read.submission())).isEqualTo(FIRST);
  }

  @Test
  void neitherByAnotherPassNorByOneThatHasEndedNorOfOtherReads() {
    Household home = households.calling();
    String pass = opened(home);
    Accepted read = sent(home, pass);
    Accepted other =
        (Accepted) intake.submit(home.number(), home.readAbove(5, clock.today().minusDays(1)));
    String another = opened(home);

    assertThatThrownBy(() -> passPhotos.add(another, read.receiptNo(), FIRST))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> passPhotos.add(pass, other.receiptNo(), FIRST))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> passPhotos.add("never issued", read.receiptNo(), FIRST))
        .isInstanceOf(NotFoundException.class);
    endedWith(read, home);
    assertThatStays("ended", read);
  }

  /** Of a household everybody sends the same: what the meter shows. */
  @Test
  void neitherByASecondPassThatSendsTheSameReads() {
    Household home = households.calling();
    String pass = opened(home);
    Accepted read = sent(home, pass);
    passPhotos.add(pass, read.receiptNo(), FIRST);

    String second = opened(home);
    Accepted repeated = sent(home, second);

    assertThat(repeated.repeated()).isTrue();
    assertThat(repeated.receiptNo()).isEqualTo(read.receiptNo());
    assertThatStays(second, repeated);
    assertThat(photos.get(home.number(), read.submission())).isEqualTo(FIRST);
    assertThat(open(pass)).containsExactly(read.receiptNo());
  }

  @Test
  void norBesideReadsOfTheCabinetThatAPassSendsAgain() {
    Household home = households.calling();
    Accepted read = (Accepted) intake.submit(home.number(), home.readAbove(7, clock.today()));

    String pass = opened(home);
    Accepted repeated =
        (Accepted)
            passes.submitWithPhoto(pass, home.readAbove(7, clock.today()), SECOND).orElseThrow();

    assertThat(repeated.receiptNo()).isEqualTo(read.receiptNo());
    assertThatThrownBy(() -> photos.get(home.number(), read.submission()))
        .isInstanceOf(NotFoundException.class);
    assertThatStays(pass, repeated);
    photos.add(home.number(), read.submission(), FIRST);
    assertThatStays(pass, repeated);
    assertThat(photos.get(home.number(), read.submission())).isEqualTo(FIRST);
  }

  @Test
  void whoActsForTheAccountExchangesAndTakesBackWhatCameByAPass() {
    for (String origin : List.of("PROOF", "REMINDER")) {
      Household home = households.calling();
      String pass = opened(home, origin);
      Accepted read = sent(home, pass);
      passPhotos.add(pass, read.receiptNo(), FIRST);
      assertThat(photos.isExchangeable(home.number(), read.submission())).as(origin).isTrue();

      photos.add(home.number(), read.submission(), SECOND);
      assertThat(photos.get(home.number(), read.submission())).as(origin).isEqualTo(SECOND);
      assertThatStays(pass, read);
    }
    Household home = households.calling();
    String pass = opened(home);
    Accepted read = sent(home, pass);
    passPhotos.add(pass, read.receiptNo(), FIRST);

    photos.takeBack(home.number(), read.submission());

    assertThatThrownBy(() -> photos.get(home.number(), read.submission()))
        .isInstanceOf(NotFoundException.class);
    assertThatStays(pass, read);
  }

  @Test
  void tenOfTheSameReadsAreKeptThenTheLastCanOnlyBeTakenBack() {
    Household home = households.calling();
    String pass = opened(home);
    Accepted read = sent(home, pass);
    for (int side = 1; side <= MOST; side++) {
      passPhotos.add(pass, read.receiptNo(), Picture.of(Photograph.ofSide(100 + side)));
    }
    passPhotos.add(pass, read.receiptNo(), Picture.of(Photograph.ofSide(100 + MOST)));

    assertThatNoMoreIsTakenBy(() -> passPhotos.add(pass, read.receiptNo(), SECOND));
    passPhotos.takeBack(pass, read.receiptNo());
    assertThatNoMoreIsTakenBy(() -> passPhotos.add(pass, read.receiptNo(), SECOND));
    assertThatNoMoreIsTakenBy(() -> photos.add(home.number(), read.submission(), SECOND));
    assertThat(photos.earlier(home.number(), read.submission())).hasSize(MOST);
  }

  private static void assertThatNoMoreIsTakenBy(ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("read-photo-stays");
  }

  @Test
  void nobodyElseSeesThePhotographOfAnAccountThroughTheirOwn() {
    Household home = households.calling();
    String pass = opened(home);
    UUID read = sent(home, pass).submission();
    passPhotos.add(pass, open(pass).get(0), FIRST);
    Household other = households.calling();

    assertThatThrownBy(() -> photos.get(other.number(), read))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> photos.get(home.number(), read)).isInstanceOf(NotFoundException.class);
  }

  private void assertThatStays(String pass, Accepted read) {
    assertThat(open(pass)).isEmpty();
    assertThatThrownBy(() -> passPhotos.add(pass, read.receiptNo(), SECOND))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("read-photo-stays");
    assertThatThrownBy(() -> passPhotos.takeBack(pass, read.receiptNo()))
        .isInstanceOf(ConflictException.class);
  }

  /** A pass by which those reads came, and whose half an hour is over. */
  private void endedWith(Accepted read, Household home) {
    tables.changeCustomer(
        """
        insert into read_pass (token_hash, account_id, origin, last_day, issued_at, expires_at)
        select sha256('ended'), account_id, origin, last_day, issued_at, issued_at
        from read_pass where account_id = (select id from account where number = ?) limit 1
        """,
        home.number().value());
    tables.changeCustomer(
        "insert into read_pass_use (token_hash, service_point_id, receipt_no, sent_first)"
            + " values (sha256('ended'), ?, ?, true)",
        home.point(),
        read.receiptNo());
  }

  private List<Long> open(String pass) {
    return passPhotos.open(pass).stream().map(ReadView::receiptNo).toList();
  }

  private Accepted sent(Household home, String pass) {
    return (Accepted) passes.submit(pass, home.readAbove(7, clock.today())).orElseThrow();
  }

  /** A pass as a proof gives it, or a reminder. */
  private String opened(Household home, String origin) {
    opened(home);
    String secret = "came by " + origin;
    tables.changeCustomer(
        """
        insert into read_pass (token_hash, account_id, origin, last_day, issued_at, expires_at)
        select sha256(convert_to(?, 'UTF8')), account_id, ?, last_day, issued_at, expires_at
        from read_pass where account_id = (select id from account where number = ?)
        """,
        secret,
        origin,
        home.number().value());
    return secret;
  }

  private String opened(Household home) {
    LinkForm form =
        new LinkForm(home.number().value(), ProofKind.METER_SERIAL, home.plate().serial());
    return ((PassOutcome.Opened) passes.open(form)).secret();
  }
}
