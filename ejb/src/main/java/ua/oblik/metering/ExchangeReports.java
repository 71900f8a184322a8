package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.supply.ServicePointCode;

/** Takes a customer's word that a meter has been exchanged: the way out of a read that fell. */
@Stateless
public class ExchangeReports {
  @Inject private AccountAccess access;
  @Inject private SuppliedPoints supplied;
  @Inject private ControllerVisits visits;
  @Inject private BusinessClock clock;

  /**
   * Asks for a controller's visit, once however often it is reported.
   *
   * @param point which point; empty where the account has one
   * @throws NotFoundException if account or point are not the caller's to act on, or the point is
   *     not told among several
   */
  public void report(AccountNumber number, Optional<ServicePointCode> point) {
    AccountId account = access.require(number, AccessLevel.ACT);
    List<SuppliedPoint> meant =
        supplied.of(account).stream()
            .filter(each -> each.agreement().period().contains(clock.today()))
            .filter(each -> point.isEmpty() || point.get().equals(each.point().code()))
            .toList();
    if (meant.size() != 1) {
      throw new NotFoundException("service-point-not-found");
    }
    visits.raise(meant.get(0).point().id(), VisitReason.METER_EXCHANGE_REPORTED);
  }
}
