package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccountLinks;
import ua.oblik.account.LinkForm;
import ua.oblik.account.LinkOutcome;
import ua.oblik.account.ProofKind;
import ua.oblik.billing.AgreementEvents;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.picture.Picture;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.metering.Accepted;
import ua.oblik.metering.ReadHistory;
import ua.oblik.metering.ReadIntake;
import ua.oblik.metering.ReadPhotos;
import ua.oblik.metering.ReadView;

/**
 * On the day of a handover a meter is read for two customers. Both see the values, each only the
 * own photographs: a picture of the former customer's flat is not the next one's.
 */
class PhotosOfAHandoverStayApartIT extends AgreementCase {
  private static final Picture PHOTO = Picture.of(Photograph.ofSide(10));

  @Inject private AgreementEvents events;
  @Inject private AccountLinks links;
  @Inject private ReadIntake intake;
  @Inject private ReadHistory history;
  @Inject private ReadPhotos photos;
  @Inject private BusinessClock clock;

  @Test
  void fromWhoeverFollows() {
    Household home = served();
    String former = "kin" + home.number().value() + "@example.org";
    callers.become(former);
    UUID read =
        ((Accepted) intake.submitWithPhoto(home.number(), home.readAbove(6, clock.today()), PHOTO))
            .submission();
    AccountNumber next = handedOver(home);
    callers.becomeSomebodyNew("next" + next.value() + "@example.org");
    assertThat(links.link(new LinkForm(next.value(), ProofKind.LINK_CODE, linkCode(next))))
        .isInstanceOf(LinkOutcome.Linked.class);

    assertThat(history.of(next))
        .filteredOn(view -> view.submission().equals(read))
        .singleElement()
        .returns(false, ReadView::photo);
    assertThatThrownBy(() -> photos.get(next, read)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> photos.earlier(next, read)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> photos.add(next, read, PHOTO)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> photos.takeBack(next, read)).isInstanceOf(NotFoundException.class);
    callers.become(former);
    assertThat(photos.get(home.number(), read)).isEqualTo(PHOTO);
  }

  private AccountNumber handedOver(Household home) {
    callers.become("clerk@demo.oblik");
    return events
        .enter(event(home, home.last().kWh() + 7, handOver(CustomerClass.URBAN)))
        .next()
        .orElseThrow();
  }

  private String linkCode(AccountNumber number) {
    return tables
        .customer("select link_code from account where number = ?", number.value())
        .get(0)
        .get("link_code");
  }
}
