package ua.oblik.billing;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import ua.oblik.account.BillRecipient;
import ua.oblik.domain.tariff.PriceChange;
import ua.oblik.tariff.WithdrawnPrice;

/**
 * The key of a letter about new prices: account, login, the changes, and how many versions of them
 * had been withdrawn when it was written, so that a price that is published anew is told anew.
 */
final class PriceLetterKey {
  private static final String CHANGES = "+";
  private static final String WITHDRAWN = "#";

  private PriceLetterKey() {}

  static String of(
      BillRecipient reader, List<PriceChange> changes, Collection<WithdrawnPrice> withdrawn) {
    String told = changes.stream().map(PriceChange::key).collect(Collectors.joining(CHANGES));
    long before = count(told, withdrawn);
    return start(reader) + told + (before == 0 ? "" : WITHDRAWN + before);
  }

  /** Whether a letter was written to a reader about its account. */
  static boolean isTo(String key, BillRecipient reader) {
    return key.startsWith(start(reader));
  }

  /** Whether something that a letter tells was withdrawn after it had been written. */
  static boolean isUntrue(String key, Collection<WithdrawnPrice> withdrawn) {
    String[] parts = told(key).split(WITHDRAWN, 2);
    long before = parts.length > 1 ? Long.parseLong(parts[1]) : 0;
    return count(parts[0], withdrawn) > before;
  }

  private static String start(BillRecipient reader) {
    return reader.account().value() + ":" + reader.user() + ":";
  }

  private static String told(String key) {
    return key.split(":", 3)[2];
  }

  private static long count(String told, Collection<WithdrawnPrice> withdrawn) {
    List<String> changes = List.of(told.split("\\" + CHANGES, -1));
    return withdrawn.stream()
        .filter(
            price ->
                changes.stream()
                    .anyMatch(
                        change ->
                            PriceChange.tells(
                                change, price.from(), price.customerClass(), price.zones())))
        .count();
  }
}
