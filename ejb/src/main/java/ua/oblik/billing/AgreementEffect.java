package ua.oblik.billing;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.domain.account.AccountNumber;

/**
 * What an event would bring about.
 *
 * @param kind what would happen
 * @param account whose agreement it is about
 * @param next the account that would take the point over; its number is the next free one
 * @param billedOn the night of which day brings the bill; empty if there is none to come
 * @param bill the bill as it would be now
 * @param problem why there is no bill: the word of a refusal
 * @param charges what it changes in money where it brings no bill of its own; told by a preview
 */
public record AgreementEffect(
    AgreementEventKind kind,
    AccountNumber account,
    Optional<AccountNumber> next,
    Optional<LocalDate> billedOn,
    Optional<BillPreview> bill,
    Optional<String> problem,
    Optional<ChangeOfCharges> charges) {

  AgreementEffect changing(ChangeOfCharges change) {
    return new AgreementEffect(kind, account, next, billedOn, bill, problem, Optional.of(change));
  }
}
