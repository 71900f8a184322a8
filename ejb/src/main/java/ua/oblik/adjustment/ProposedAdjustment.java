package ua.oblik.adjustment;

import java.time.LocalDate;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.AdjustmentReason;
import ua.oblik.ledger.AdjustmentSide;
import ua.oblik.ledger.CounterAccount;

/**
 * An adjustment as somebody wants it. Whoever typed it may have left anything out.
 *
 * @param account whose
 * @param side whether more or less is owed
 * @param amount positive
 * @param reason why
 * @param counterAccount the other side
 * @param valueOn the day from which it counts
 * @param note the same in words
 */
public record ProposedAdjustment(
    AccountNumber account,
    AdjustmentSide side,
    Money amount,
    AdjustmentReason reason,
    CounterAccount counterAccount,
    LocalDate valueOn,
    String note) {}
