package ua.oblik.billing;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.account.Agreement;
import ua.oblik.billing.ChangeOfCharges.Outlook;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.account.ChangeDay;

/**
 * What staff enter about agreements: a customer leaves, another follows, class, norm or meter
 * change, the point is disconnected or declared empty on a day. Agreement, read and the order of
 * the bill that ends the days before are one transaction over both schemas.
 */
@Stateless
public class AgreementEvents {
  @Resource private SessionContext context;
  @Inject private EventStaff staff;
  @Inject private EventDeeds deeds;
  @Inject private EventBook book;
  @Inject private FinalBills bills;

  /**
   * What an event would bring about: it is carried out, and taken back before anybody sees it.
   *
   * @throws NotFoundException if there is no such agreement, or the caller does not change them
   * @throws RefusedException if day or read are not right: {@code agreement-...}, {@code
   *     supply-...}, {@code read-...}
   * @throws ConflictException if something stands against it
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public AgreementEffect preview(AgreementEvent event) {
    Optional<Outlook> without = outlook(event);
    AgreementEffect effect = carryOut(event);
    Optional<Outlook> with = outlook(event);
    context.setRollbackOnly();
    return without
        .map(before -> effect.changing(ChangeOfCharges.between(before, with.orElseThrow())))
        .orElse(effect);
  }

  /** What is still to be charged where an event brings no bill of its own. */
  private Optional<Outlook> outlook(AgreementEvent event) {
    staff.require();
    return event.deed() instanceof AgreementEvent.Supply supply
        ? Optional.of(
            bills.outlook(deeds.agreement(event), bills.horizon(event.on(), supply.until())))
        : Optional.empty();
  }

  /**
   * Enters an event. The same key again answers what was entered.
   *
   * @throws NotFoundException if there is no such agreement, or the caller does not change them
   * @throws RefusedException if day or read are not right: {@code agreement-...}, {@code
   *     supply-...}, {@code read-...}
   * @throws ConflictException if something stands against it, or the key was used for another event
   */
  public AgreementEventView enter(AgreementEvent event) {
    carryOut(event);
    return book.get(event.key());
  }

  /**
   * The events of an account, the latest first.
   *
   * @throws NotFoundException if there is no such account, or the caller may not see it
   */
  public List<AgreementEventView> of(AccountNumber number) {
    return book.of(staff.seen(number));
  }

  private AgreementEffect carryOut(AgreementEvent event) {
    staff.require();
    if (event.reason() == null || event.reason().isBlank()) {
      throw new RefusedException("reason-missing");
    }
    Agreement agreement = deeds.agreement(event);
    staff.lock(agreement);
    Optional<String> before = book.known(event.key());
    if (before.isPresent()) {
      return repeated(event, before.get());
    }
    judge(event, agreement);
    EventDeeds.Done done = deeds.carryOut(event, agreement);
    FinalBills.Ordered ordered =
        done.parts() ? bills.order(agreement, event.on()) : FinalBills.Ordered.none();
    book.enter(event, new EventBook.Result(agreement.account(), done.next(), ordered.order()));
    AccountNumber account = staff.record(event, agreement);
    Optional<AccountNumber> next = done.next().map(staff::number);
    return new AgreementEffect(
        event.deed().kind(),
        account,
        next,
        ordered.issuedOn(),
        ordered.preview(),
        ordered.problem(),
        Optional.empty());
  }

  private AgreementEffect repeated(AgreementEvent event, String before) {
    if (!before.equals(event.what())) {
      throw new ConflictException("agreement-event-key-used");
    }
    AgreementEventView entered = book.get(event.key());
    return new AgreementEffect(
        entered.kind(),
        entered.account(),
        entered.next(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private void judge(AgreementEvent event, Agreement agreement) {
    if (event.deed() instanceof AgreementEvent.Supply || isVacant(event, agreement)) {
      return;
    }
    ChangeDay.Kind kind =
        event.deed() instanceof AgreementEvent.Close
                || event.deed() instanceof AgreementEvent.HandOver
            ? ChangeDay.Kind.END
            : ChangeDay.Kind.CHANGE;
    ChangeDay.Known known = book.coverage(agreement, bills.actualUntil(agreement));
    ChangeDay.judge(
            new ChangeDay.Wanted(
                kind, event.on(), deeds.isRead(event, agreement), event.isEstimated()),
            known,
            staff.calendar())
        .ifPresent(
            refusal -> {
              throw new RefusedException("agreement-" + Codes.word(refusal), limit(refusal, known));
            });
  }

  /** The agreement has ended by the day: only its closing read is missing, or the next customer. */
  private boolean isVacant(AgreementEvent event, Agreement agreement) {
    LocalDate end = agreement.period().until();
    if (agreement.period().isOpen()) {
      return false;
    }
    if (event.deed() instanceof AgreementEvent.Close
        && event.on().equals(end)
        && event.read().isTyped()) {
      return true;
    }
    if (!(event.deed() instanceof AgreementEvent.HandOver) || event.on().isBefore(end)) {
      throw new ConflictException("agreement-ended");
    }
    if (event.on().isAfter(staff.calendar().today()) && event.read().isTyped()) {
      throw new RefusedException("agreement-read-in-future", "");
    }
    if (!deeds.isRead(event, agreement) && !event.on().isAfter(staff.calendar().today())) {
      throw new RefusedException("agreement-read-missing", "");
    }
    return true;
  }

  private Object limit(ChangeDay.Refusal refusal, ChangeDay.Known known) {
    return switch (refusal) {
      case BEFORE_LAST_BILLED -> known.settledUntil().<Object>map(day -> day).orElse("");
      case READ_NEEDED_TO_PART, BILLED_BEYOND ->
          known.billedUntil().<Object>map(day -> day).orElse("");
      case CHANGED_LATER -> known.lastChange();
      case TOO_FAR_AHEAD -> staff.calendar().daysAhead();
      default -> "";
    };
  }
}
