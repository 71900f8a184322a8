package ua.oblik.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.supply.ServicePointId;

/**
 * An account's contract for one service point.
 *
 * @param id its key
 * @param account whose it is
 * @param point where it is fulfilled
 * @param period the days it is in force
 * @param terms class, zones and norm, laid end to end
 */
public record Agreement(
    AgreementId id,
    AccountId account,
    ServicePointId point,
    DateRange period,
    List<AgreementTerm> terms) {

  /** Fixed. */
  public Agreement {
    terms = List.copyOf(terms);
  }

  /** What it says for a day. */
  public Optional<AgreementTerm> termOn(LocalDate day) {
    return terms.stream().filter(term -> term.validity().contains(day)).findFirst();
  }
}
