package ua.oblik.ledger;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/**
 * What staff add to what is owed, or take off it.
 *
 * @param account whose
 * @param amount what is owed more; negative for less
 * @param valueOn the day from which it counts
 * @param entry what else the ledger keeps of it
 */
public record AdjustmentPosting(
    AccountId account, Money amount, LocalDate valueOn, AdjustmentEntry entry) implements Posting {

  /** The key of an adjustment. */
  static String key(long adjustment) {
    return "adjustment:" + adjustment;
  }

  @Override
  public String key() {
    return key(entry.adjustment());
  }

  @Override
  public EntryKind kind() {
    return EntryKind.ADJUSTMENT;
  }

  @Override
  public CounterAccount counterAccount() {
    return entry.counterAccount();
  }

  @Override
  public Optional<BillNumber> bill() {
    return entry.claim().map(AdjustmentEntry.Claim::number);
  }

  @Override
  public Optional<LocalDate> dueOn() {
    return takesBack() ? Optional.empty() : entry.claim().map(AdjustmentEntry.Claim::dueOn);
  }

  @Override
  public Optional<String> reversedKey() {
    return entry.reverses().map(AdjustmentPosting::key);
  }

  @Override
  public Optional<Long> adjustment() {
    return Optional.of(entry.adjustment());
  }

  @Override
  public Optional<String> note() {
    return Optional.of(entry.reason().name());
  }

  boolean takesBack() {
    return entry.reverses().isPresent();
  }
}
