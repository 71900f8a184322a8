package ua.oblik.billing;

import java.util.Optional;
import ua.oblik.domain.account.AccountNumber;

/**
 * An account that a bill run could not bill.
 *
 * @param account which account
 * @param reason the stable word for why; empty for runs older than it
 * @param detail numbers and codes for staff, once it is on the worklist
 */
public record RunParked(AccountNumber account, Optional<String> reason, Optional<String> detail) {}
