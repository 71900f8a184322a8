package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import ua.oblik.calendar.BusinessClock;

/**
 * Tells whether somebody without a login holds the papers of an account. Answers as {@link
 * AccountLinks} does: one answer whichever half is wrong, and every try that could be a guess is
 * counted. The failures of strangers lock this way only; who has a login can still link.
 */
@Stateless
public class AccountProofs {
  @Inject private LinkDesk desk;
  @Inject private LinkJudge judge;
  @Inject private LinkLimits limits;
  @Inject private BusinessClock clock;

  /** Judges number and proof; nothing is linked, and the code of a bill is not used up. */
  public ProofOutcome prove(LinkForm form) {
    Optional<LinkOutcome> odd = AccountLinks.oddity(form);
    if (odd.isPresent()) {
      return new ProofOutcome.NotProved(odd.get());
    }
    Instant now = clock.now();
    String counted = AccountLinks.countedNumber(form.accountNumber());
    Optional<Instant> locked = limits.lockedForStrangersUntil(counted, now);
    if (locked.isPresent()) {
      return new ProofOutcome.NotProved(new LinkOutcome.TooManyAttempts(locked.get()));
    }
    Optional<Account> account = judge.find(form.accountNumber());
    if (!judge.proves(account, form, clock.today())) {
      desk.record(LinkAttempt.failed(null, counted, now));
      return new ProofOutcome.NotProved(AccountLinks.refusal(form));
    }
    desk.record(LinkAttempt.succeeded(null, counted, now));
    Account proved = account.orElseThrow();
    return new ProofOutcome.Proved(proved.id(), proved.number());
  }
}
