package ua.oblik.web.api;

import ua.oblik.account.AccountRole;
import ua.oblik.domain.account.AccountNumber;

/** A link that exists now. */
public record LinkJson(AccountNumber accountNumber, AccountRole role) {}
