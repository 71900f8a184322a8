package ua.oblik.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ua.oblik.database.Turnstile;
import ua.oblik.identity.UserId;

/** How often may be guessed: per login, and per account whoever guesses. */
@Dependent
class LinkLimits {
  static final int PER_LOGIN = 10;
  static final Duration LOGIN_WINDOW = Duration.ofHours(1);
  static final int PER_ACCOUNT = 10;
  static final Duration ACCOUNT_WINDOW = Duration.ofHours(24);

  @Inject private AccountBook book;
  @Inject private Turnstile turnstile;

  /** When the next attempt is allowed, if not now. Attempts of one login come one by one. */
  Optional<Instant> lockedUntil(UserId user, String number, Instant now) {
    turnstile.enter("link " + user);
    List<Instant> own = book.failuresOf(user, now.minus(LOGIN_WINDOW));
    List<Instant> onAccount = book.failuresOn(number, now.minus(ACCOUNT_WINDOW));
    return Stream.of(
            freeAgain(own, PER_LOGIN, LOGIN_WINDOW),
            freeAgain(onAccount, PER_ACCOUNT, ACCOUNT_WINDOW))
        .flatMap(Optional::stream)
        .max(Instant::compareTo);
  }

  /** The same without a login: per account, and of one account the attempts come one by one. */
  Optional<Instant> lockedForStrangersUntil(String number, Instant now) {
    turnstile.enter("prove " + number);
    List<Instant> failures = book.failuresOfStrangers(number, now.minus(ACCOUNT_WINDOW));
    return freeAgain(failures, PER_ACCOUNT, ACCOUNT_WINDOW);
  }

  /** Failures come latest first: the oldest one that still counts must leave the window. */
  static Optional<Instant> freeAgain(List<Instant> failures, int allowed, Duration window) {
    return failures.size() < allowed
        ? Optional.empty()
        : Optional.of(failures.get(allowed - 1).plus(window));
  }
}
