package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Energy;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/**
 * How much active energy a contract is for, month by month, all points of the account together. A
 * volume may be agreed on anew until its month ends; all of them are kept.
 */
@Stateless
public class ContractVolumes {
  private static final Energy MOST = Energy.ofKWh(1_000_000_000);
  private static final int PAGE = 500;

  @Inject private CustomerDatabase customer;
  @Inject private AccountAccess access;
  @Inject private CurrentUser user;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /**
   * What is agreed on for a month.
   *
   * @param month which
   * @param volume all points together
   * @param source what it rests on
   * @param enteredOn when staff entered it
   */
  public record Volume(YearMonth month, Energy volume, String source, LocalDate enteredOn) {}

  /**
   * Those of an account, the latest month first; of a month the one that counts.
   *
   * @throws NotFoundException if there is no such account, or the caller may not see it
   */
  public List<Volume> of(AccountNumber number) {
    return customer.list(
        """
        select distinct on (month) month, volume_wh, source, entered_on from contracted_volume
        where account_id = ? order by month desc, id desc
        """,
        row ->
            new Volume(
                YearMonth.from(row.day("month")),
                row.energy("volume_wh"),
                row.text("source"),
                row.day("entered_on")),
        access.require(number, AccessLevel.VIEW).value());
  }

  /** The accounts that have a volume in a month, in order, after one of them: a page. */
  public List<AccountId> accountsAfter(YearMonth month, long account) {
    return customer.list(
        """
        select distinct account_id from contracted_volume
        where month = ? and account_id > ? order by account_id limit ?
        """,
        row -> new AccountId(row.number("account_id")),
        month.atDay(1),
        account,
        PAGE);
  }

  /**
   * Enters what is agreed on for a month. Asked again, it changes nothing.
   *
   * @param from the first of the month
   * @param volume of all points
   * @throws NotFoundException if there is no such account, or the caller does not change agreements
   * @throws RefusedException if it is no volume, the day is not the first of a month or of one that
   *     is over, or what it rests on is missing
   */
  public void agree(AccountNumber number, LocalDate from, Energy volume, String source) {
    if (!user.can(Capability.CHANGE_AGREEMENTS)) {
      throw new NotFoundException("account-not-found");
    }
    AccountId account = access.require(number, AccessLevel.VIEW);
    check(from, volume, source);
    boolean known =
        of(number).stream()
            .anyMatch(
                each -> each.month().equals(YearMonth.from(from)) && each.volume().equals(volume));
    if (known) {
      return;
    }
    customer.change(
        """
        insert into contracted_volume (account_id, month, volume_wh, source, entered_by, entered_on)
        values (?, ?, ?, ?, ?, ?)
        """,
        account.value(),
        from,
        volume.wattHours(),
        source.strip(),
        user.actor(),
        clock.today());
    audit.record(
        AuditEntry.of("agree-volume", "account", number.value())
            .after(YearMonth.from(from) + ": " + volume + " kWh, " + source.strip()));
  }

  private void check(LocalDate from, Energy volume, String source) {
    if (volume == null || volume.isNegative() || volume.isZero() || volume.compareTo(MOST) > 0) {
      throw new RefusedException("contracted-volume-range");
    }
    if (from == null
        || from.getDayOfMonth() != 1
        || from.isBefore(clock.today().withDayOfMonth(1))) {
      throw new RefusedException("first-of-month");
    }
    if (source == null || source.isBlank()) {
      throw new RefusedException("reason-missing");
    }
  }
}
