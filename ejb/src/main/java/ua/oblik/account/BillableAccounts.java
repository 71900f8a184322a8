package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.AgreementInput.Terms;
import ua.oblik.domain.billing.ContractedVolumes;
import ua.oblik.domain.billing.Reliefs;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.supply.ServicePointId;

/**
 * Loads accounts for billing, a thousand in as many statements as one. No ownership is asked:
 * callers are runs, or have asked already.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BillableAccounts {

  @Inject private CustomerDatabase customer;
  @Inject private EquivalentRows equivalents;
  @Inject private VolumeRows volumes;

  private record Contract(
      AgreementId id, AccountId account, ServicePointId point, DateRange inForce) {}

  /** Each of the accounts that exists, in order of ids. */
  public Map<AccountId, BillableAccount> of(Collection<AccountId> wanted) {
    List<Long> ids = wanted.stream().map(AccountId::value).sorted().toList();
    List<Contract> contracts = contracts(ids);
    Map<AccountId, List<BillableAgreement>> agreements =
        agreements(contracts, terms(contracts), equivalents.of(ids));
    Map<AccountId, Reliefs> reliefs = reliefs(ids);
    Map<AccountId, ContractedVolumes> contracted = volumes.of(ids);
    Map<AccountId, BillableAccount> accounts = new LinkedHashMap<>();
    customer.list(
        "select id, number from account where id = any(?) order by id",
        row -> {
          AccountId id = new AccountId(row.number("id"));
          return accounts.put(
              id,
              new BillableAccount(
                  id,
                  AccountNumber.of(row.text("number")),
                  agreements.getOrDefault(id, List.of()),
                  reliefs.getOrDefault(id, Reliefs.NONE),
                  contracted.getOrDefault(id, ContractedVolumes.NONE)));
        },
        ids);
    return accounts;
  }

  /**
   * Locks accounts until the end of the transaction, in order of ids: two bills of one account wait
   * for each other instead of colliding.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void lock(Collection<AccountId> accounts) {
    customer.list(
        "select id from account where id = any(?) order by id for no key update",
        row -> row.number("id"),
        accounts.stream().map(AccountId::value).sorted().toList());
  }

  private List<Contract> contracts(List<Long> accounts) {
    return customer.list(
        """
        select id, account_id, service_point_id, starts_on, ends_on from service_agreement
        where account_id = any(?) order by account_id, id
        """,
        row ->
            new Contract(
                new AgreementId(row.number("id")),
                new AccountId(row.number("account_id")),
                new ServicePointId(row.number("service_point_id")),
                row.range("starts_on", "ends_on")),
        accounts);
  }

  /** Asked by agreement: joined by account, the slow index of their days would be taken. */
  private Map<AgreementId, List<Era<Terms>>> terms(List<Contract> contracts) {
    Map<AgreementId, List<Era<Terms>>> terms = new HashMap<>();
    customer.list(
        "select * from agreement_term where agreement_id = any(?) order by agreement_id, valid_from",
        row ->
            terms
                .computeIfAbsent(
                    new AgreementId(row.number("agreement_id")), id -> new ArrayList<>())
                .add(
                    new Era<>(
                        row.range("valid_from", "valid_until"),
                        new Terms(
                            row.word(CustomerClass.class, "customer_class"),
                            Energy.ofKWh(row.number("norm_kwh_per_month"))))),
        contracts.stream().map(contract -> contract.id().value()).toList());
    return terms;
  }

  private static Map<AccountId, List<BillableAgreement>> agreements(
      List<Contract> contracts,
      Map<AgreementId, List<Era<Terms>>> terms,
      Map<AgreementId, Timeline<Coefficient>> equivalentsOf) {
    Map<AccountId, List<BillableAgreement>> agreements = new HashMap<>();
    for (Contract contract : contracts) {
      agreements
          .computeIfAbsent(contract.account(), id -> new ArrayList<>())
          .add(
              new BillableAgreement(
                  contract.id(),
                  contract.point(),
                  contract.inForce(),
                  new Timeline<>(terms.getOrDefault(contract.id(), List.of())),
                  equivalentsOf.getOrDefault(contract.id(), Timeline.empty())));
    }
    return agreements;
  }

  private Map<AccountId, Reliefs> reliefs(List<Long> accounts) {
    Map<AccountId, List<Era<Reliefs.Percentage>>> percentages = new HashMap<>();
    Map<AccountId, List<Era<Reliefs.Subsidy>>> subsidies = new HashMap<>();
    customer.list(
        "select * from relief_in_force where account_id = any(?) order by account_id, valid_from",
        row -> {
          AccountId account = new AccountId(row.number("account_id"));
          DateRange days = row.range("valid_from", "valid_until");
          return "SUBSIDY".equals(row.text("kind"))
              ? subsidies
                  .computeIfAbsent(account, id -> new ArrayList<>())
                  .add(new Era<>(days, subsidy(row)))
              : percentages
                  .computeIfAbsent(account, id -> new ArrayList<>())
                  .add(new Era<>(days, percentage(row)));
        },
        accounts);
    Map<AccountId, Reliefs> reliefs = new HashMap<>();
    for (long id : accounts) {
      AccountId account = new AccountId(id);
      if (percentages.containsKey(account) || subsidies.containsKey(account)) {
        reliefs.put(
            account,
            new Reliefs(
                new Timeline<>(percentages.getOrDefault(account, List.of())),
                new Timeline<>(subsidies.getOrDefault(account, List.of()))));
      }
    }
    return reliefs;
  }

  private static Reliefs.Subsidy subsidy(Row row) throws SQLException {
    return new Reliefs.Subsidy(row.money("monthly_kopiykas"), row.text("source"));
  }

  private static Reliefs.Percentage percentage(Row row) throws SQLException {
    return new Reliefs.Percentage(
        row.small("percent"), Energy.ofKWh(row.number("norm_kwh")), row.text("source"));
  }
}
