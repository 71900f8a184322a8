package ua.oblik.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.ValueDate;
import ua.oblik.filing.ImportRow;
import ua.oblik.filing.ImportWork;
import ua.oblik.filing.ImportWork.TakenUp;
import ua.oblik.filing.RowOutcome;
import ua.oblik.payment.BookedPayment.Outcome;
import ua.oblik.statement.StatementLine;
import ua.oblik.statement.StatementLine.Credit;
import ua.oblik.statement.StatementLine.Reversal;
import ua.oblik.statement.StatementLine.Unusable;
import ua.oblik.statement.UnusableReason;

/** Books a chunk of a file and keeps what became of each row, in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PaymentChunk {

  @Inject private ReceivedCredits received;
  @Inject private BankReversals reversals;
  @Inject private ImportWork work;
  @Inject private BusinessClock clock;

  /**
   * Books the lines.
   *
   * @param first the number of the first row
   */
  public void book(TakenUp of, long first, List<StatementLine> lines) {
    Receiving occasion = new Receiving(clock.today(), of.actor());
    List<Credit> credits = new ArrayList<>();
    for (StatementLine line : lines) {
      if (line instanceof Credit credit && fault(credit.valueOn(), occasion.on()).isEmpty()) {
        credits.add(credit);
      }
    }
    List<BookedPayment> booked = received.book(credits, occasion);
    List<ImportRow> rows = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < lines.size(); i++) {
      StatementLine line = lines.get(i);
      if (line instanceof Reversal reversal && fault(reversal.valueOn(), occasion.on()).isEmpty()) {
        rows.add(row(first + i, reversal, reversals.take(reversal, occasion.on())));
        continue;
      }
      boolean offered = next < credits.size() && credits.get(next).equals(line);
      rows.add(
          offered
              ? row(first + i, line, booked.get(next++))
              : rejected(first + i, line, occasion.on()));
    }
    work.keep(of.id(), rows);
  }

  private static Optional<UnusableReason> fault(LocalDate valueOn, LocalDate today) {
    return ValueDate.judge(valueOn, today)
        .map(
            refusal ->
                switch (refusal) {
                  case TOO_EARLY -> UnusableReason.DATE;
                  case TOO_FAR_AHEAD -> UnusableReason.DATE_AHEAD;
                });
  }

  private static ImportRow rejected(long number, StatementLine line, LocalDate today) {
    UnusableReason reason;
    if (line instanceof Unusable bad) {
      reason = bad.reason();
    } else {
      LocalDate valueOn =
          line instanceof Reversal reversal ? reversal.valueOn() : ((Credit) line).valueOn();
      reason = fault(valueOn, today).orElseThrow();
    }
    return row(number, line, RowOutcome.REJECTED, reason.name(), Optional.empty());
  }

  /** Money that leaves counts below zero: the accepted rows add up to what came in. */
  private static ImportRow row(long number, Reversal line, BankReversals.Taken taken) {
    RowOutcome outcome =
        switch (taken.outcome()) {
          case TAKEN_BACK -> RowOutcome.ACCEPTED;
          case TAKEN_BACK_BEFORE -> RowOutcome.DUPLICATE;
          case LEFT_TO_STAFF -> RowOutcome.REJECTED;
        };
    String reason =
        outcome == RowOutcome.REJECTED
            ? UnusableReason.BANK_REVERSAL.name()
            : taken.outcome().name();
    return new ImportRow(
        number,
        line.lineNumber(),
        outcome,
        reason,
        line.text().account(),
        line.text().externalId(),
        line.amount().negated(),
        taken.payments().stream().map(Object::toString).collect(Collectors.joining(" ")));
  }

  private static ImportRow row(long number, StatementLine line, BookedPayment booked) {
    Optional<Long> payment = Optional.of(booked.payment());
    return switch (booked.outcome()) {
      case POSTED -> row(number, line, RowOutcome.ACCEPTED, "", payment);
      case SUSPENSE -> row(number, line, RowOutcome.SUSPENSE, "ACCOUNT_UNKNOWN", payment);
      case DOUBTED -> row(number, line, RowOutcome.SUSPENSE, "AMOUNT_IN_DOUBT", payment);
      case TOLD_IN_PARTS -> row(number, line, RowOutcome.DUPLICATE, "TOLD_IN_PARTS", payment);
      case ACCOUNT_FOUND -> row(number, line, RowOutcome.DUPLICATE, "ACCOUNT_FOUND", payment);
      case DUPLICATE -> row(number, line, RowOutcome.DUPLICATE, "BOOKED_BEFORE", payment);
      case OTHER_CONTENT ->
          row(number, line, RowOutcome.REJECTED, Outcome.OTHER_CONTENT.name(), payment);
    };
  }

  private static ImportRow row(
      long number, StatementLine line, RowOutcome outcome, String reason, Optional<Long> payment) {
    Money amount = line.amount();
    return new ImportRow(
        number,
        line.lineNumber(),
        outcome,
        reason,
        line.text().account(),
        line.text().externalId(),
        amount,
        payment.map(Object::toString).orElse(""));
  }
}
