package ua.oblik.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.billing.ContractedVolumes;
import ua.oblik.domain.measure.Energy;

/** The contracted volumes of accounts; of several rows of a month the last one entered counts. */
@Dependent
class VolumeRows {
  @Inject private CustomerDatabase customer;

  /** Those of accounts; one without any is absent. */
  Map<AccountId, ContractedVolumes> of(Collection<Long> accounts) {
    Map<AccountId, Map<YearMonth, Energy>> volumes = new HashMap<>();
    customer.list(
        """
        select account_id, month, volume_wh from contracted_volume
        where account_id = any(?) order by account_id, month, id
        """,
        row ->
            volumes
                .computeIfAbsent(new AccountId(row.number("account_id")), id -> new TreeMap<>())
                .merge(
                    YearMonth.from(row.day("month")),
                    row.energy("volume_wh"),
                    (earlier, later) -> later),
        accounts);
    Map<AccountId, ContractedVolumes> contracted = new HashMap<>();
    volumes.forEach((account, months) -> contracted.put(account, new ContractedVolumes(months)));
    return contracted;
  }
}
