package ua.oblik.config.demo;

import java.time.LocalDate;
import java.util.List;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.AgreementInput.Terms;
import ua.oblik.domain.billing.ContractedVolumes;
import ua.oblik.domain.billing.Reliefs;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;

/**
 * All that is known of an account before anything is billed.
 *
 * @param id stored id: the account's place in the region, from 1
 * @param number what people know it by
 * @param party whose account
 * @param firstOfParty whether the customer's own rows are written with this account
 * @param days opened and closed
 * @param paper whether bills go by post
 * @param oldNumber an alias from an earlier system; empty if none
 * @param linkCode the one-time code printed on the bill
 * @param agreements service agreements
 * @param reliefs relief and subsidy
 * @param contracted volumes of months
 * @param paying how the customer pays
 * @param ordersOn days on which the customer ordered a bill
 */
record Story(
    long id,
    AccountNumber number,
    Party party,
    boolean firstOfParty,
    DateRange days,
    boolean paper,
    String oldNumber,
    String linkCode,
    List<Supply> agreements,
    Reliefs reliefs,
    ContractedVolumes contracted,
    Paying paying,
    List<LocalDate> ordersOn) {

  private static final long FIRST_NUMBER = 4_100_000_000L;

  /**
   * A service agreement.
   *
   * @param id stored id
   * @param point where
   * @param days in force
   * @param terms class and norm by date
   * @param ownsPoint whether the point's own rows are written with this agreement
   */
  record Supply(
      long id, PointStory point, DateRange days, Timeline<Terms> terms, boolean ownsPoint) {}

  /** The number of the n-th account. */
  static AccountNumber numberOf(long n) {
    return new AccountNumber(Long.toString(FIRST_NUMBER + n));
  }
}
