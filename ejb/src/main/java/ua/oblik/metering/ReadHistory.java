package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.domain.account.AccountNumber;

/** Tells which reads were taken at an account's service points while it was supplied there. */
@Stateless
public class ReadHistory {
  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private AccountAccess access;
  @Inject private SuppliedPoints supplied;
  @Inject private PointRecords records;

  /**
   * The reads of an account, the latest first, replaced ones included.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public List<ReadView> of(AccountNumber number) {
    AccountId account = access.require(number, AccessLevel.VIEW);
    Map<UUID, Long> receipts = receipts(account);
    List<ReadView> views = new ArrayList<>();
    for (SuppliedPoint point : supplied.of(account)) {
      views.addAll(new PointHistory(point, meters(point), reads(point)).views(receipts));
    }
    views.sort(Comparator.comparing(ReadView::readOn).reversed());
    return views;
  }

  private List<InstalledMeter> meters(SuppliedPoint supplied) {
    return records.meters(List.of(supplied.point().id())).get(supplied.point().id());
  }

  /** Nobody sees what was read there before or after the agreement. */
  private List<StoredRead> reads(SuppliedPoint supplied) {
    LocalDate from = supplied.agreement().period().from();
    return records.reads(Map.of(supplied.point().id(), from)).get(supplied.point().id()).stream()
        .filter(stored -> supplied.reaches(stored.readOn()))
        .toList();
  }

  private Map<UUID, Long> receipts(AccountId account) {
    return customer
        .createNamedQuery("ReadReceipt.ofAccount", ReadReceipt.class)
        .setParameter("account", account.value())
        .getResultStream()
        .collect(Collectors.toMap(ReadReceipt::submissionId, ReadReceipt::receiptNo));
  }
}
