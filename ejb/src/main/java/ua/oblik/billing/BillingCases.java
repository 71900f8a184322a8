package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;
import ua.oblik.account.BillableAccount;
import ua.oblik.account.BillableAccounts;
import ua.oblik.account.BillableAgreement;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.AgreementInput;
import ua.oblik.domain.billing.BillRequest;
import ua.oblik.domain.billing.BillingInput;
import ua.oblik.domain.billing.BillingRules;
import ua.oblik.domain.billing.LiveBill;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.EstimationRule;
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.ledger.Ledger;
import ua.oblik.metering.EstimatedDays;
import ua.oblik.metering.MeasuredPoint;
import ua.oblik.metering.MeasuredPoints;
import ua.oblik.supply.ServicePointId;
import ua.oblik.supply.ServicePoints;

/**
 * Gathers what bills are calculated from. A thousand accounts take as many statements as one, so
 * the monthly run and a customer's preview are the same code.
 */
@Dependent
class BillingCases {

  @Inject private BillableAccounts accounts;
  @Inject private MeasuredPoints measured;
  @Inject private ServicePoints points;
  @Inject private LiveBills liveBills;
  @Inject private Ledger ledger;
  @Inject private Holds holds;

  private record Loaded(
      Map<ServicePointId, MeasuredPoint> measured,
      Map<ServicePointId, ServicePointCode> codes,
      Map<AccountId, List<LiveBill>> liveBills,
      Map<AccountId, Money> balances,
      Map<AccountId, String> holds) {}

  /** One account as it is stored. */
  BillingCase of(AccountId account, BillingRules rules, BillRequest request) {
    return of(List.of(account), rules, request).get(account);
  }

  /** Each of the accounts with all its bills and reads that matter from a day on. */
  Map<AccountId, BillingCase> since(
      LocalDate day, Collection<AccountId> wanted, BillingRules rules, BillRequest request) {
    Map<AccountId, BillableAccount> billable = accounts.of(wanted);
    Set<ServicePointId> used = points(billable.values());
    return assemble(
        billable,
        new Loaded(
            measured.since(day, used),
            points.codes(used),
            liveBills.reaching(wanted, day.minusDays(1).withDayOfMonth(1)),
            ledger.balances(wanted),
            holds.of(wanted)),
        rules,
        request);
  }

  /** Each of the accounts as it is stored. */
  Map<AccountId, BillingCase> of(
      Collection<AccountId> wanted, BillingRules rules, BillRequest request) {
    return of(
        wanted,
        rules,
        request,
        measured::of,
        billable -> liveBills.of(billable, request.businessDate()));
  }

  /** The same for the month's bill of many accounts: with no more than it can rest on. */
  Map<AccountId, BillingCase> monthly(
      Collection<AccountId> wanted, BillingRules rules, BillRequest.Monthly request) {
    if (rules.estimation().order().indexOf(EstimationRule.SAME_MONTH_LAST_YEAR) != 0) {
      return of(wanted, rules, request);
    }
    EstimatedDays estimated = new EstimatedDays(request.businessDate(), rules.window());
    return of(
        wanted,
        rules,
        request,
        used -> measured.of(used, estimated),
        billable -> liveBills.monthly(billable, request.businessDate()));
  }

  private Map<AccountId, BillingCase> of(
      Collection<AccountId> wanted,
      BillingRules rules,
      BillRequest request,
      Function<Set<ServicePointId>, Map<ServicePointId, MeasuredPoint>> measuring,
      Function<Map<AccountId, BillableAccount>, Map<AccountId, List<LiveBill>>> standing) {
    Map<AccountId, BillableAccount> billable = accounts.of(wanted);
    Set<ServicePointId> used = points(billable.values());
    return assemble(
        billable,
        new Loaded(
            measuring.apply(used),
            points.codes(used),
            standing.apply(billable),
            ledger.balances(wanted),
            holds.of(wanted)),
        rules,
        request);
  }

  private static Set<ServicePointId> points(Collection<BillableAccount> accounts) {
    return accounts.stream()
        .flatMap(account -> account.agreements().stream())
        .map(BillableAgreement::point)
        .collect(Collectors.toSet());
  }

  /** The same case with one point as it would be after reads that are not stored. */
  static BillingCase with(BillingCase stored, MeasuredPoint point) {
    Map<AgreementId, MeasuredPoint> points = new HashMap<>(stored.points());
    List<AgreementInput> agreements = new ArrayList<>();
    for (AgreementInput agreement : stored.input().agreements()) {
      boolean concerned = points.get(agreement.id()).point().equals(point.point());
      if (concerned) {
        points.put(agreement.id(), point);
      }
      agreements.add(
          concerned
              ? new AgreementInput(
                  agreement.id(),
                  agreement.point(),
                  agreement.inForce(),
                  agreement.terms(),
                  point.supply(),
                  point.spans(),
                  agreement.equivalents())
              : agreement);
    }
    BillingInput input = stored.input();
    return new BillingCase(
        stored.account(),
        new BillingInput(
            input.account(),
            agreements,
            input.liveBills(),
            input.balance(),
            input.reliefs(),
            input.contracted(),
            input.rules(),
            input.request()),
        points,
        stored.hold());
  }

  private static Map<AccountId, BillingCase> assemble(
      Map<AccountId, BillableAccount> billable,
      Loaded loaded,
      BillingRules rules,
      BillRequest request) {
    Map<AccountId, BillingCase> cases = new LinkedHashMap<>();
    billable.forEach((id, account) -> cases.put(id, assemble(account, loaded, rules, request)));
    return cases;
  }

  private static BillingCase assemble(
      BillableAccount account, Loaded loaded, BillingRules rules, BillRequest request) {
    Map<AgreementId, MeasuredPoint> points = new HashMap<>();
    List<AgreementInput> agreements = new ArrayList<>();
    for (BillableAgreement agreement : account.agreements()) {
      MeasuredPoint point = loaded.measured().get(agreement.point());
      points.put(agreement.id(), point);
      agreements.add(
          new AgreementInput(
              agreement.id(),
              loaded.codes().get(agreement.point()),
              agreement.inForce(),
              agreement.terms(),
              point.supply(),
              point.spans(),
              agreement.equivalents()));
    }
    return new BillingCase(
        account.id(),
        new BillingInput(
            account.number(),
            agreements,
            loaded.liveBills().getOrDefault(account.id(), List.of()),
            loaded.balances().getOrDefault(account.id(), Money.ZERO),
            account.reliefs(),
            account.contracted(),
            rules,
            request),
        points,
        Optional.ofNullable(loaded.holds().get(account.id())));
  }
}
