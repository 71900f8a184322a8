package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;
import ua.oblik.supply.ServicePointId;

/** Puts together the reads of an account while it was supplied. */
@Dependent
class HistoryReader {
  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private SuppliedPoints supplied;
  @Inject private PointRecords records;
  @Inject private PhotoAlbum photos;

  /** The reads of an account, the latest first, replaced ones included. */
  List<ReadView> of(AccountId account) {
    Map<UUID, Long> receipts = receipts(account);
    List<ReadView> views = new ArrayList<>();
    for (SuppliedPoint point : supplied.of(account)) {
      List<StoredRead> reads = reads(point);
      views.addAll(
          new PointHistory(point, meters(point), reads, beside(point, reads, receipts)).views());
    }
    views.sort(
        Comparator.comparing(ReadView::readOn)
            .thenComparingLong(view -> view.receiptNo() == null ? 0 : view.receiptNo())
            .reversed());
    return views;
  }

  /**
   * Whether reads were sent for an account; asks for them alone. On the day of a handover its
   * history has those of the other customer too, which it does not hold.
   */
  boolean holds(AccountId account, UUID submission) {
    return customer
            .createNamedQuery("ReadReceipt.held", Long.class)
            .setParameter("submission", submission)
            .setParameter("account", account.value())
            .getSingleResult()
        > 0;
  }

  private PointHistory.Beside beside(
      SuppliedPoint supplied, List<StoredRead> reads, Map<UUID, Long> receipts) {
    ServicePointId point = supplied.point().id();
    return new PointHistory.Beside(
        receipts,
        photos.among(
            reads.stream().map(StoredRead::submission).filter(receipts::containsKey).toList()),
        Optional.ofNullable(records.marks(List.of(point)).get(point)).map(BilledMark::actualUntil));
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
