package ua.oblik.batch.nightly;

import java.time.LocalDate;

/**
 * What a night did: the business date it worked for and the one it set, orders answered with a
 * bill, orders parked, messages sent, and differences that the proof of the ledger found (0 is
 * right).
 */
public record NightlyResult(
    LocalDate businessDate,
    LocalDate nextBusinessDate,
    int ordersIssued,
    int ordersParked,
    int messagesSent,
    long ledgerDifferences) {}
