package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.picture.Picture;
import ua.oblik.metering.Accepted;
import ua.oblik.metering.PhotoVersion;
import ua.oblik.metering.ReadIntake;
import ua.oblik.metering.ReadPhotos;

/** The photograph of a read can be exchanged and taken back; what was sent stays in the history. */
class PhotosAreExchangedByTheirSenderIT extends UseCase {
  private static final String STAFF = "clerk@demo.oblik";
  private static final Picture FIRST = Picture.of(Photograph.ofSide(10));
  private static final Picture SECOND = Picture.of(Photograph.ofSide(20));
  private static final int MOST = 10;

  @Inject private ReadIntake intake;
  @Inject private ReadPhotos photos;
  @Inject private BusinessClock clock;

  @Test
  void theNewestIsShownAndTheOthersAreKept() {
    Household home = households.calling();
    UUID read = sent(home);

    photos.add(home.number(), read, SECOND);
    photos.add(home.number(), read, SECOND);

    assertThat(photos.get(home.number(), read)).isEqualTo(SECOND);
    List<PhotoVersion> earlier = photos.earlier(home.number(), read);
    assertThat(earlier).hasSize(1);
    assertThat(photos.earlier(home.number(), read, earlier.get(0).id())).isEqualTo(FIRST);
  }

  @Test
  void takenBackItIsInTheHistoryAlone() {
    Household home = households.calling();
    UUID read = sent(home);

    photos.takeBack(home.number(), read);
    photos.takeBack(home.number(), read);

    assertThatThrownBy(() -> photos.get(home.number(), read)).isInstanceOf(NotFoundException.class);
    assertThat(photos.isExchangeable(home.number(), read)).isFalse();
    callers.become(STAFF);
    assertThat(photos.earlier(home.number(), read)).hasSize(1);
  }

  @Test
  void neitherAfterABillHasSettledTheDayNorByAnybodyElse() {
    Household home = households.calling();
    UUID read = sent(home);
    tables.changeMeter(
        "update billed_mark set actual_until = ? where service_point_id = ?",
        clock.today().plusYears(1),
        home.point());

    assertThat(photos.isExchangeable(home.number(), read)).isFalse();
    assertThatThrownBy(() -> photos.add(home.number(), read, SECOND))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("read-photo-stays");
    assertThatThrownBy(() -> photos.takeBack(home.number(), read))
        .isInstanceOf(ConflictException.class);
    households.calling();
    assertThatThrownBy(() -> photos.takeBack(home.number(), read))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void tenAreKeptAndTheLastIsTakenBack() {
    Household home = households.calling();
    UUID read = sent(home);
    for (int side = 1; side < MOST; side++) {
      photos.add(home.number(), read, Picture.of(Photograph.ofSide(100 + side)));
    }

    assertThatThrownBy(() -> photos.add(home.number(), read, SECOND))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("read-photo-stays");

    photos.takeBack(home.number(), read);
    assertThat(photos.earlier(home.number(), read)).hasSize(MOST);
  }

  /** A read that is sent again, with another picture, is no way around that. */
  @Test
  void readsThatAreSentAgainKeepThePhotographTheyHave() {
    Household home = households.calling();
    UUID read = sent(home);

    Accepted again =
        (Accepted) intake.submitWithPhoto(home.number(), home.readAbove(6, clock.today()), SECOND);

    assertThat(again.submission()).isEqualTo(read);
    assertThat(photos.get(home.number(), read)).isEqualTo(FIRST);
    assertThat(photos.earlier(home.number(), read)).isEmpty();
  }

  private UUID sent(Household home) {
    return ((Accepted)
            intake.submitWithPhoto(home.number(), home.readAbove(6, clock.today()), FIRST))
        .submission();
  }
}
