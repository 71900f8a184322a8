package ua.oblik.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/** Which accounts pay no late fee, and when: vulnerable customers, disputes. */
@Stateless
public class LateFeeExemptions {
  @Inject private CustomerDatabase customer;
  @Inject private AccountAccess access;
  @Inject private CurrentUser user;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /** Days that cost nothing, and why. */
  public record Exemption(DateRange days, String reason) {}

  /**
   * Those of an account, the latest first.
   *
   * @throws NotFoundException if there is no such account, or the caller may not see it
   */
  public List<Exemption> of(AccountNumber number) {
    return customer.list(
        """
        select valid_from, valid_until, reason from late_fee_exemption
        where account_id = ? order by valid_from desc, id desc
        """,
        row -> new Exemption(row.range("valid_from", "valid_until"), row.text("reason")),
        access.require(number, AccessLevel.VIEW).value());
  }

  /**
   * Exempts an account from a day on, or ends its exemption on a day. Asked again, it changes
   * nothing.
   *
   * @param until the first day that costs again; empty for an open end
   * @throws NotFoundException if there is no such account, or the caller does not book payments
   * @throws ConflictException if the account is exempt on such a day already
   * @throws RefusedException if the days are none or the reason is missing
   */
  public void exempt(
      AccountNumber number, LocalDate from, Optional<LocalDate> until, String reason) {
    if (!user.can(Capability.POST_PAYMENTS)) {
      throw new NotFoundException("account-not-found");
    }
    if (reason == null || reason.isBlank()) {
      throw new RefusedException("reason-missing");
    }
    if (until.filter(end -> !end.isAfter(from)).isPresent()) {
      throw new RefusedException("late-fee-exemption-days");
    }
    AccountId account = access.require(number, AccessLevel.VIEW);
    DateRange days = new DateRange(from, until.orElse(LocalDate.MAX));
    List<Exemption> known = of(number);
    if (known.contains(new Exemption(days, reason))) {
      return;
    }
    if (known.stream().anyMatch(each -> each.days().overlaps(days))) {
      throw new ConflictException("late-fee-exempt-already");
    }
    customer.change(
        """
        insert into late_fee_exemption (account_id, valid_from, valid_until, reason, entered_on, entered_by)
        values (?, ?, ?, ?, ?, ?)
        """,
        account.value(),
        from,
        until.orElse(null),
        reason,
        clock.today(),
        user.actor());
    audit.record(
        AuditEntry.of("exempt-late-fee", "account", number.value()).after(days + ": " + reason));
  }
}
