package ua.oblik.document;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import ua.oblik.account.AccountId;
import ua.oblik.account.Agreement;
import ua.oblik.account.Agreements;
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.supply.ServicePointView;
import ua.oblik.supply.ServicePoints;

/** The addresses of the points on a bill. */
@Dependent
class ServedPlaces {
  @Inject private Agreements agreements;
  @Inject private ServicePoints points;

  /** One line each, in no particular order, of those points that belong to the account. */
  List<String> addresses(AccountId account, Collection<ServicePointCode> codes) {
    return points
        .of(agreements.of(account).stream().map(Agreement::point).toList())
        .values()
        .stream()
        .filter(point -> codes.contains(point.code()))
        .map(ServicePointView::address)
        .map(address -> address.line())
        .distinct()
        .sorted()
        .toList();
  }
}
