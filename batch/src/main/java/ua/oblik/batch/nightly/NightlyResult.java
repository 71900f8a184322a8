package ua.oblik.batch.nightly;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a night did: the business date it worked for and the one it set, orders answered with a
 * bill, orders parked, late fees, messages sent, rows that were kept long enough and went,
 * differences that the proof of the ledger found, and violations of what must hold of the data (0
 * of both is right).
 */
public record NightlyResult(
    LocalDate businessDate,
    LocalDate nextBusinessDate,
    int ordersIssued,
    int ordersParked,
    long lateFees,
    int messagesSent,
    long rowsRemoved,
    long ledgerDifferences,
    int violations) {
  private static final Pattern NUMBER = Pattern.compile("(\\w+)=(\\d+)(?=[,\\]])");
  private static final Pattern DAY = Pattern.compile("(\\w+)=(\\d{4}-\\d{2}-\\d{2})");

  /** The result as the table of job runs keeps it, which is its text; empty for another text. */
  public static Optional<NightlyResult> of(String kept) {
    if (kept == null || !kept.startsWith(NightlyResult.class.getSimpleName())) {
      return Optional.empty();
    }
    Map<String, Long> numbers =
        NUMBER
            .matcher(kept)
            .results()
            .collect(
                Collectors.toMap(found -> found.group(1), found -> Long.valueOf(found.group(2))));
    Map<String, LocalDate> days =
        DAY.matcher(kept)
            .results()
            .collect(
                Collectors.toMap(
                    found -> found.group(1), found -> LocalDate.parse(found.group(2))));
    return Optional.of(
        new NightlyResult(
            days.get("businessDate"),
            days.get("nextBusinessDate"),
            numbers.getOrDefault("ordersIssued", 0L).intValue(),
            numbers.getOrDefault("ordersParked", 0L).intValue(),
            numbers.getOrDefault("lateFees", 0L),
            numbers.getOrDefault("messagesSent", 0L).intValue(),
            numbers.getOrDefault("rowsRemoved", 0L),
            numbers.getOrDefault("ledgerDifferences", 0L),
            numbers.getOrDefault("violations", 0L).intValue()));
  }
}
