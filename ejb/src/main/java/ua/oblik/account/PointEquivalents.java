package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/**
 * The economic equivalents of reactive power of the points of an account, as the system operator
 * computes them: D of the methodology of payment for reactive energy (order of the Ministry of
 * Energy and Coal Industry of 06.02.2018 No. 87). A point without one pays nothing for reactive
 * energy.
 */
@Stateless
public class PointEquivalents {
  private static final BigDecimal MOST = BigDecimal.ONE;
  private static final int DECIMALS = 4;

  @Inject private CustomerDatabase customer;
  @Inject private AccountAccess access;
  @Inject private CurrentUser user;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /**
   * An equivalent from a month on, until the next of its agreement.
   *
   * @param agreement whose
   * @param from the first of a month
   * @param equivalent kW per kvar; 0 where nothing is paid any more
   * @param source what it rests on
   * @param enteredFor the agreement it was entered for: this one, or one before it of the same
   *     point
   */
  public record Equivalent(
      AgreementId agreement,
      LocalDate from,
      BigDecimal equivalent,
      String source,
      AgreementId enteredFor) {

    /** One that is entered for its own agreement. */
    public Equivalent(AgreementId agreement, LocalDate from, BigDecimal equivalent, String source) {
      this(agreement, from, equivalent, source, agreement);
    }

    /** Whether it goes on from a customer before. */
    public boolean isTakenOver() {
      return !enteredFor.equals(agreement);
    }
  }

  /**
   * Those of an account, agreement by agreement, the latest first; those too that go on from a
   * customer before at the same point.
   *
   * @throws NotFoundException if there is no such account, or the caller may not see it
   */
  public List<Equivalent> of(AccountNumber number) {
    return customer.list(
        EquivalentRows.COUNTING + " and g.account_id = ? order by g.id, e.valid_from desc",
        row ->
            new Equivalent(
                new AgreementId(row.number("agreement_id")),
                row.day("valid_from"),
                row.decimal("equivalent"),
                row.text("source"),
                new AgreementId(row.number("entered_for"))),
        access.require(number, AccessLevel.VIEW).value());
  }

  /**
   * Enters what counts from a month on. Asked again, it changes nothing.
   *
   * @throws NotFoundException if there is no such agreement, or the caller does not change
   *     agreements
   * @throws ConflictException if the month has another equivalent already, or days of the agreement
   *     from it on are billed: what they counted would never be charged
   * @throws RefusedException if it is no equivalent, the day is not the first of a month, or of one
   *     that is over, or what it rests on is missing
   */
  public void enter(AccountNumber number, Equivalent wanted) {
    if (!user.can(Capability.CHANGE_AGREEMENTS)) {
      throw new NotFoundException("account-not-found");
    }
    AccountId account = access.require(number, AccessLevel.VIEW);
    check(wanted);
    requireOwn(account, wanted.agreement());
    List<Equivalent> known =
        of(number).stream()
            .filter(each -> each.agreement().equals(wanted.agreement()))
            .filter(each -> each.from().equals(wanted.from()) && !each.isTakenOver())
            .toList();
    if (!known.isEmpty()) {
      if (known.get(0).equivalent().compareTo(wanted.equivalent()) == 0) {
        return;
      }
      throw new ConflictException("reactive-equivalent-known");
    }
    requireUnbilled(wanted);
    customer.change(
        """
        insert into reactive_equivalent (agreement_id, valid_from, equivalent, source, entered_by, entered_on)
        values (?, ?, ?, ?, ?, ?)
        """,
        wanted.agreement().value(),
        wanted.from(),
        wanted.equivalent(),
        wanted.source().strip(),
        user.actor(),
        clock.today());
    audit.record(
        AuditEntry.of("enter-reactive-equivalent", "account", number.value())
            .after(
                "agreement "
                    + wanted.agreement()
                    + " from "
                    + wanted.from()
                    + ": "
                    + wanted.equivalent().toPlainString()
                    + ", "
                    + wanted.source().strip()));
  }

  private void check(Equivalent wanted) {
    BigDecimal value = wanted.equivalent();
    if (value == null
        || value.signum() < 0
        || value.compareTo(MOST) > 0
        || value.stripTrailingZeros().scale() > DECIMALS) {
      throw new RefusedException("reactive-equivalent-range");
    }
    LocalDate from = wanted.from();
    if (from == null
        || from.getDayOfMonth() != 1
        || from.isBefore(clock.today().withDayOfMonth(1))) {
      throw new RefusedException("first-of-month");
    }
    if (wanted.source() == null || wanted.source().isBlank()) {
      throw new RefusedException("reason-missing");
    }
  }

  /** The account is locked, so no bill comes in between. */
  private void requireUnbilled(Equivalent wanted) {
    boolean billed =
        customer
            .first(
                "select bill_no from live_segment where agreement_id = ? and upper(period) > ? limit 1",
                row -> row.number("bill_no"),
                wanted.agreement().value(),
                wanted.from())
            .isPresent();
    if (billed) {
      throw new ConflictException("reactive-equivalent-billed");
    }
  }

  private void requireOwn(AccountId account, AgreementId agreement) {
    boolean own =
        customer
            .first(
                """
                select g.id from service_agreement g join account a on a.id = g.account_id
                where g.id = ? and a.id = ? for no key update
                """,
                row -> row.number("id"),
                agreement.value(),
                account.value())
            .isPresent();
    if (!own) {
      throw new NotFoundException("agreement-not-found");
    }
  }
}
