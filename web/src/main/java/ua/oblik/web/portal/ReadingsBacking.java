package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.util.Faces;
import ua.oblik.billing.BillOrders;
import ua.oblik.billing.OrderOutcome;
import ua.oblik.billing.OrderRequest;
import ua.oblik.domain.picture.Picture;
import ua.oblik.metering.Accepted;
import ua.oblik.metering.NotTaken;
import ua.oblik.metering.ReadIntake;
import ua.oblik.metering.ReadOutcome;
import ua.oblik.metering.ReadSheet;
import ua.oblik.metering.ReadSubmission;
import ua.oblik.web.ui.PhotoInput;

/**
 * Sending the reads that were typed and perhaps tried out ({@link ReadForecast}), with a bill or
 * without.
 */
@Named
@RequestScoped
public class ReadingsBacking {
  @Inject private TypedReads typed;
  @Inject private ReadIntake intake;
  @Inject private BillOrders orders;
  @Inject private ReadAnswer answer;
  @Inject private PhotoInput photo;

  /** Sends the reads and shows the receipt. */
  public void submit() throws IOException {
    answer(intake.submit(typed.number(), typed.submission(answer.getConfirmed())));
  }

  /** Sends the same with a photograph of the meter. */
  public void submitWithPhoto() throws IOException {
    Optional<Picture> picture = photo.picture("photo");
    if (picture.isPresent()) {
      ReadSubmission reads = typed.submission(answer.confirmedByPhoto());
      ReadOutcome outcome = intake.submitWithPhoto(typed.number(), reads, picture.get());
      if (outcome instanceof Accepted accepted) {
        answer.received(typed.number(), accepted, picture.get());
      }
      answer(outcome);
    }
  }

  private void answer(ReadOutcome outcome) throws IOException {
    if (outcome instanceof Accepted accepted) {
      showReceipt(accepted.receiptNo());
    } else if (outcome instanceof NotTaken refused) {
      answer.say(refused);
    }
  }

  /** Sends the reads and orders a bill up to them. */
  public void order() throws IOException {
    OrderOutcome outcome =
        orders.order(typed.number(), OrderRequest.with(typed.submission(answer.getConfirmed())));
    if (outcome instanceof OrderOutcome.Ordered ordered) {
      answer.ordered(ordered.order());
      ordered.reads().ifPresent(reads -> answer.received(reads.receiptNo()));
      Faces.redirect("/portal/home?account=" + typed.number());
    } else if (outcome instanceof OrderOutcome.ReadDoubted doubted) {
      showReceipt(doubted.reads().receiptNo());
    } else {
      answer.say(outcome);
    }
  }

  private void showReceipt(long number) throws IOException {
    Faces.redirect("/portal/receipt?account=" + typed.number() + "&no=" + number);
  }

  public ReadSheet getSheet() {
    return typed.getSheet();
  }

  public Map<String, String> getValues() {
    return typed.getValues();
  }

  public LocalDate getReadOn() {
    return typed.getReadOn();
  }

  public void setReadOn(LocalDate readOn) {
    typed.setReadOn(readOn);
  }
}
