package ua.oblik.billing;

import ua.oblik.account.AccountId;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillNumber;

/**
 * A calculated bill with its number, to be stored.
 *
 * @param number given once
 * @param key what the bill answers, such as {@code order:17}; unique over all time
 * @param account whose
 * @param draft what was calculated
 * @param issue the occasion
 */
public record IssuedBill(
    BillNumber number, String key, AccountId account, BillDraft draft, Issue issue) {}
