package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.supply.ServicePointId;

/** What a pass lets its holder see of an account. */
@Dependent
class PassSheets {
  @Inject private Accounts accounts;
  @Inject private SuppliedPoints supplied;
  @Inject private SheetWriter sheets;
  @Inject private HistoryReader history;
  @Inject private MeteringRules rules;

  AccountNumber numberOf(AccountId account) {
    return accounts.get(account).number();
  }

  List<ReadSheet> of(AccountId account) {
    return sheets.of(account);
  }

  /** The reads of some receipts, the latest first. */
  List<ReadView> reads(AccountId account, Set<Long> receipts) {
    return receipts.isEmpty()
        ? List.of()
        : history.of(account).stream()
            .filter(read -> read.receiptNo() != null && receipts.contains(read.receiptNo()))
            .toList();
  }

  void lock(AccountId account) {
    accounts.lock(account);
  }

  LocalDate effectiveOn(LocalDate readOn) {
    return rules.window(readOn).effectiveOn(readOn);
  }

  /** The one point that reads are meant for. */
  Optional<ServicePointId> pointOf(AccountId account, ReadSubmission submission) {
    List<SuppliedPoint> meant = supplied.meant(account, submission);
    return meant.size() == 1 ? Optional.of(meant.get(0).point().id()) : Optional.empty();
  }
}
