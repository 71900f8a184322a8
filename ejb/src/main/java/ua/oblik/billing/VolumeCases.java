package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import ua.oblik.account.AccountId;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillRequest;
import ua.oblik.domain.billing.VolumeOutlook;

/** Finds the accounts whose month comes near its contracted volume. */
@Dependent
class VolumeCases {
  @Inject private BillingCases cases;
  @Inject private RulesInForce rules;
  @Inject private VolumeOutlooks outlooks;

  /** An account to be warned. */
  record Near(AccountNumber account, VolumeOutlook outlook) {}

  /** Those of the accounts that should be warned on a day. */
  Map<AccountId, Near> near(Collection<AccountId> accounts, LocalDate day) {
    Map<AccountId, Near> near = new LinkedHashMap<>();
    cases
        .of(accounts, rules.on(day), new BillRequest.Ordered(day, day))
        .forEach(
            (account, of) ->
                outlooks
                    .of(of.input())
                    .filter(VolumeOutlook::isWarning)
                    .ifPresent(
                        outlook -> near.put(account, new Near(of.input().account(), outlook))));
    return near;
  }
}
