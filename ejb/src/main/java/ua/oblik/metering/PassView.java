package ua.oblik.metering;

import java.time.LocalDate;
import java.util.List;
import ua.oblik.domain.account.AccountNumber;

/**
 * What the holder of a pass sees: meters, digits and days; no name and no address.
 *
 * @param number of the account
 * @param origin where the pass comes from
 * @param good whether reads can still be entered by it
 * @param lastDay the last day it is good for
 * @param sheets the meters whose reads have not been entered by it; empty if it is not good
 * @param sent what was entered by it, the latest first
 */
public record PassView(
    AccountNumber number,
    PassOrigin origin,
    boolean good,
    LocalDate lastDay,
    List<ReadSheet> sheets,
    List<ReadView> sent) {

  /** Fixed. */
  public PassView {
    sheets = List.copyOf(sheets);
    sent = List.copyOf(sent);
  }
}
