package ua.oblik.ledger;

import java.util.Optional;

/**
 * What staff did with a payment, as the ledger keeps it.
 *
 * @param kind what the entry is
 * @param counterAccount the other side
 * @param payment which payment
 * @param key unique over all time
 * @param reversedKey the key of the entry it takes back, if it takes one back
 * @param note the reason
 */
public record PaymentMovement(
    EntryKind kind,
    CounterAccount counterAccount,
    long payment,
    String key,
    Optional<String> reversedKey,
    String note) {}
