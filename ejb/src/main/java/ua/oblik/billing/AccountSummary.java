package ua.oblik.billing;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.Threshold;
import ua.oblik.domain.billing.VolumeOutlook;
import ua.oblik.domain.measure.Money;

/**
 * An account at a glance.
 *
 * @param number which account
 * @param balance what it owes today; negative if overpaid
 * @param expectedCharge of this settlement month by average consumption; empty if it cannot be told
 * @param recommendedPayment what pays the balance and the expected charge
 * @param lastBill the newest bill that stands
 * @param volume how the month goes beside its contracted volume; empty without one
 * @param threshold of the tariff that a household's month is about to cross by what is expected
 * @param billedUntil the day after the last billed one
 */
public record AccountSummary(
    AccountNumber number,
    Money balance,
    Optional<Money> expectedCharge,
    Money recommendedPayment,
    Optional<BillSummary> lastBill,
    Optional<VolumeOutlook> volume,
    Optional<Threshold> threshold,
    Optional<LocalDate> billedUntil) {}
