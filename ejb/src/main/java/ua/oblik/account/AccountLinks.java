package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.CurrentUser;
import ua.oblik.identity.UserId;

/**
 * Links an account to the login that proves to hold its papers. What is malformed is told at once;
 * a well-formed pair that does not fit gets one answer, whichever half is wrong.
 */
@Stateless
public class AccountLinks {
  @Inject private LinkDesk desk;
  @Inject private LinkJudge judge;
  @Inject private LinkLimits limits;
  @Inject private CurrentUser caller;
  @Inject private BusinessClock clock;

  /**
   * Tries to link; every try that could be a guess is counted, save a code for a linked account.
   */
  public LinkOutcome link(LinkForm form) {
    return oddity(form).orElseGet(() -> judged(form));
  }

  /** What is wrong with a form before anything is looked up. */
  static Optional<LinkOutcome> oddity(LinkForm form) {
    return form.accountNumber().isEmpty()
        ? Optional.of(malformedNumber(AccountNumber.Reason.EMPTY))
        : form.malformedProof().map(malformed -> malformed);
  }

  private LinkOutcome judged(LinkForm form) {
    UserId user = caller.id();
    Instant now = clock.now();
    String counted = countedNumber(form.accountNumber());
    Optional<Instant> locked = limits.lockedUntil(user, counted, now);
    if (locked.isPresent()) {
      return new LinkOutcome.TooManyAttempts(locked.get());
    }
    Optional<Account> account = judge.find(form.accountNumber());
    if (!judge.proves(account, form, clock.today())) {
      // Sent twice, a code has been used up by the first time.
      Optional<LinkOutcome.Linked> known =
          account
              .filter(found -> form.proof() == ProofKind.LINK_CODE)
              .flatMap(found -> desk.known(user, found));
      if (known.isPresent()) {
        return known.get();
      }
      desk.record(LinkAttempt.failed(user, counted, now));
      return refusal(form);
    }
    desk.record(LinkAttempt.succeeded(user, counted, now));
    return desk.link(user, account.orElseThrow(), form.proof());
  }

  /** An odd number is called odd whether or not it is somebody's old one. */
  static LinkOutcome refusal(LinkForm form) {
    return AccountNumber.parse(form.accountNumber()) instanceof AccountNumber.Malformed odd
        ? malformedNumber(odd.reason())
        : new LinkOutcome.Refused();
  }

  private static LinkOutcome malformedNumber(AccountNumber.Reason reason) {
    return new LinkOutcome.Malformed("accountNumber", codeOf(reason));
  }

  /** The stable word for what is wrong with a number: {@code number-too-short}. */
  static String codeOf(AccountNumber.Reason reason) {
    return "number-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Every spelling of a number counts as one. */
  static String countedNumber(String typed) {
    return AccountNumber.parse(typed) instanceof AccountNumber.Understood understood
        ? understood.number().value()
        : AccountNumber.normalise(typed);
  }
}
