package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;
import ua.oblik.account.Agreement;
import ua.oblik.account.Agreements;
import ua.oblik.supply.ServicePointId;
import ua.oblik.supply.ServicePointView;
import ua.oblik.supply.ServicePoints;

/** Finds the service points of an account. */
@Dependent
class SuppliedPoints {
  @Inject private Agreements agreements;
  @Inject private ServicePoints points;

  /** One for each agreement the account has or had. */
  List<SuppliedPoint> of(AccountId account) {
    List<Agreement> all = agreements.of(account);
    Map<ServicePointId, ServicePointView> views =
        points.of(all.stream().map(Agreement::point).distinct().toList());
    return all.stream()
        .map(agreement -> new SuppliedPoint(agreement, views.get(agreement.point())))
        .toList();
  }

  /**
   * Those that reads can be meant for, the later agreement of one point only; in order of points.
   */
  List<SuppliedPoint> meant(AccountId account, ReadSubmission submission) {
    return of(account).stream()
        .filter(supplied -> supplied.reaches(submission.readOn()))
        .filter(
            supplied ->
                submission.point().isEmpty()
                    || submission.point().get().equals(supplied.point().code()))
        .collect(
            Collectors.toMap(
                supplied -> supplied.point().id(),
                supplied -> supplied,
                (earlier, later) -> later,
                TreeMap::new))
        .values()
        .stream()
        .toList();
  }

  /** Keeps others from submitting reads of the points until the transaction ends. */
  void lock(List<SuppliedPoint> supplied) {
    supplied.forEach(each -> points.lock(each.point().id()));
  }
}
