package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Set;
import ua.oblik.billing.OrderOutcome;
import ua.oblik.billing.OrderView;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.ReadValidation.Confirmation;
import ua.oblik.domain.metering.ReadValidation.WayOut;
import ua.oblik.domain.picture.Picture;
import ua.oblik.metering.Accepted;
import ua.oblik.metering.ConfirmationNeeded;
import ua.oblik.metering.NotTaken;
import ua.oblik.metering.ReadPhotos;
import ua.oblik.metering.Refused;
import ua.oblik.web.ui.Formats;
import ua.oblik.web.ui.Messages;

/** Tells a customer what is odd about reads, and keeps what they confirm about them. */
@Named
@RequestScoped
public class ReadAnswer {
  @Inject private ReadPhotos photos;
  @Inject private Messages messages;
  @Inject private FacesContext faces;

  private boolean unusual;
  private boolean rolledOver;
  private ConfirmationNeeded asked;
  private Set<WayOut> waysOut = EnumSet.noneOf(WayOut.class);

  /** Says what is odd beside the fields. */
  public void say(NotTaken notTaken) {
    if (notTaken instanceof ConfirmationNeeded needed) {
      asked = needed;
      messages.error("unusual", question(needed), volumes(needed));
    } else if (notTaken instanceof Refused refused) {
      waysOut.addAll(refused.waysOut());
      messages.error(
          refused.register().map(Enum::name).orElse("readOn"),
          "ReadRefusal." + refused.reason(),
          refused.entered().map(value -> volume(refused, value)).orElse(""),
          refused.last().map(value -> volume(refused, value)).orElse(""),
          refused.lastOn().map(Formats::date).orElse(""));
    }
  }

  private static String volume(Refused refused, Energy value) {
    return refused
        .register()
        .map(register -> Formats.volume(register, value))
        .orElseGet(() -> Formats.energy(value));
  }

  private static String question(ConfirmationNeeded needed) {
    return needed.isBesideUsual() ? "readings.unusual" : "readings.abovePower";
  }

  private static Object[] volumes(ConfirmationNeeded needed) {
    return new Object[] {
      Formats.energy(needed.total()), Formats.energy(needed.expected().volume().nearestKWh())
    };
  }

  void say(OrderOutcome outcome) {
    if (outcome instanceof OrderOutcome.ReadProblem problem
        && problem.outcome() instanceof NotTaken notTaken) {
      say(notTaken);
    } else if (outcome instanceof OrderOutcome.CannotBill cannot) {
      messages.problem(null, cannot.code());
    } else if (outcome instanceof OrderOutcome.NothingToBill nothing) {
      messages.problem(null, nothing.code());
    }
  }

  void ordered(OrderView order) {
    messages.done(
        "readings.ordered",
        Formats.money(order.previewTotal()),
        Formats.date(order.billUntil().minusDays(1)));
  }

  void received(long receiptNo) {
    messages.done("readings.received", Long.toString(receiptNo));
  }

  /** Says that a photograph was left out: reads that had come before keep the one they have. */
  void received(AccountNumber number, Accepted reads, Picture photo) {
    if (reads.repeated() && !photos.isKept(number, reads.submission(), photo)) {
      messages.warning("readings.photo.left");
    }
  }

  /** What a photograph confirms. */
  public Set<Confirmation> confirmedByPhoto() {
    return EnumSet.of(Confirmation.UNUSUAL_CONSUMPTION);
  }

  /** What the customer has confirmed so far. */
  public Set<Confirmation> getConfirmed() {
    Set<Confirmation> confirmed = EnumSet.noneOf(Confirmation.class);
    if (unusual) {
      confirmed.add(Confirmation.UNUSUAL_CONSUMPTION);
    }
    if (rolledOver) {
      confirmed.add(Confirmation.ROLL_OVER);
    }
    return confirmed;
  }

  /** Whether to ask if the consumption is right although it is far above the usual. */
  public boolean isAskUnusual() {
    return answered("unusual") || asksFor(Confirmation.UNUSUAL_CONSUMPTION);
  }

  /** Whether to ask if the register went through zero. */
  public boolean isAskRollOver() {
    return answered("rolledOver")
        || asksFor(Confirmation.ROLL_OVER)
        || waysOut.contains(WayOut.CONFIRM_ROLL_OVER);
  }

  /** A box that was ticked has to be there again, or Faces does not read it. */
  private boolean answered(String box) {
    return faces.getExternalContext().getRequestParameterMap().containsKey(box);
  }

  private boolean asksFor(Confirmation confirmation) {
    return asked != null && asked.needed() == confirmation;
  }

  /** What is odd, while it is being typed; null if nothing is. */
  public String getQuestion() {
    return asksFor(Confirmation.UNUSUAL_CONSUMPTION)
        ? Formats.text(question(asked), volumes(asked))
        : null;
  }

  /** Whether to offer to send the same reads with a photograph. */
  public boolean isOfferPhoto() {
    return answered("photoReadOn") || waysOut.contains(WayOut.SEND_PHOTO) || asked != null;
  }

  /** Whether to offer to report that the meter was exchanged. */
  public boolean isOfferExchange() {
    return waysOut.contains(WayOut.REPORT_EXCHANGE);
  }

  public boolean isUnusual() {
    return unusual;
  }

  public void setUnusual(boolean unusual) {
    this.unusual = unusual;
  }

  public boolean isRolledOver() {
    return rolledOver;
  }

  public void setRolledOver(boolean rolledOver) {
    this.rolledOver = rolledOver;
  }
}
