package ua.oblik.domain.payment;

import java.util.Optional;
import ua.oblik.domain.measure.Money;

/**
 * How far a payment by card has come, and what a report of the gateway changes about it. Reports
 * may come twice, late and in any order; money that the gateway says it took is never left out, and
 * never counted twice.
 */
public final class CardProgress {
  private static final String HRYVNIA = "UAH";

  private CardProgress() {}

  /** How far it has come. */
  public enum State {
    /** The customer was sent to the gateway; it has said nothing. */
    CREATED,
    /** The bank is at work. */
    PENDING,
    /** The money is on the account. */
    PAID,
    /** The bank declined. Another try may still succeed. */
    FAILED,
    /** It was paid and taken back. */
    REVERSED,
    /** Money came in that is not what was asked for: staff decide. */
    IN_REVIEW,
    /** Nothing was heard for days. */
    EXPIRED
  }

  /** What a gateway can say. */
  public enum Said {
    SUCCEEDED,
    IN_PROGRESS,
    FAILED,
    REVERSED,
    /** It knows nothing of the payment, or says what we do not know. */
    NOTHING
  }

  /** What is to be done with the money. */
  public enum Action {
    NONE,
    /** It is a payment of the account. */
    BOOK,
    /** It is booked, but staff say what for. */
    SUSPEND,
    /** The payment that was booked under this name is taken back. */
    TAKE_BACK
  }

  /**
   * Where a payment stands.
   *
   * @param state how far it has come
   * @param asked what the customer was to pay
   * @param payment the gateway's name of the payment that the state speaks of
   */
  public record Standing(State state, Money asked, Optional<String> payment) {}

  /**
   * What a gateway reports.
   *
   * @param said in our words
   * @param payment the gateway's name of the payment
   * @param amount how much; empty if it does not say, or says what is no amount
   * @param currency ISO 4217 letters
   */
  public record Report(Said said, String payment, Optional<Money> amount, String currency) {
    /** The amount in hryvnias, if it is one. */
    public Optional<Money> hryvnias() {
      return currency.equals(HRYVNIA) ? amount.filter(Money::isPositive) : Optional.empty();
    }
  }

  /** The next state and what to do on the way. */
  public record Step(State next, Action action) {}

  /** The step that a report makes. */
  public static Step next(Standing now, Report report) {
    return switch (report.said()) {
      case NOTHING -> stay(now);
      case IN_PROGRESS -> waits(now.state()) ? step(State.PENDING) : stay(now);
      case FAILED -> waits(now.state()) ? step(State.FAILED) : stay(now);
      case SUCCEEDED -> succeeded(now, report);
      case REVERSED -> reversed(now, report);
    };
  }

  /** The step for money under an order that is not ours: it is kept until somebody knows whose. */
  public static Action ofStranger(Report report) {
    return switch (report.said()) {
      case SUCCEEDED -> report.hryvnias().isPresent() ? Action.SUSPEND : Action.NONE;
      case REVERSED -> Action.TAKE_BACK;
      case IN_PROGRESS, FAILED, NOTHING -> Action.NONE;
    };
  }

  private static Step succeeded(Standing now, Report report) {
    boolean known = now.payment().filter(report.payment()::equals).isPresent();
    if (known && !waits(now.state())) {
      return stay(now);
    }
    if (report.hryvnias().isEmpty()) {
      return step(State.IN_REVIEW);
    }
    return report.hryvnias().get().equals(now.asked())
        ? new Step(State.PAID, Action.BOOK)
        : new Step(State.IN_REVIEW, Action.SUSPEND);
  }

  /**
   * Of two payments under one order, the one that is taken back need not be the one that counts.
   */
  private static Step reversed(Standing now, Report report) {
    boolean another =
        now.payment().filter(payment -> !payment.equals(report.payment())).isPresent();
    return new Step(another ? now.state() : State.REVERSED, Action.TAKE_BACK);
  }

  private static boolean waits(State state) {
    return switch (state) {
      case CREATED, PENDING, FAILED, EXPIRED -> true;
      case PAID, REVERSED, IN_REVIEW -> false;
    };
  }

  private static Step stay(Standing now) {
    return step(now.state());
  }

  private static Step step(State next) {
    return new Step(next, Action.NONE);
  }
}
