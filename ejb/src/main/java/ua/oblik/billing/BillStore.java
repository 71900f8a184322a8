package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillOutcome.Billed;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.ledger.Ledger;
import ua.oblik.ledger.Posting;
import ua.oblik.metering.BilledMark;
import ua.oblik.metering.BilledMarks;
import ua.oblik.metering.StoredEstimate;
import ua.oblik.supply.ServicePointId;

/**
 * Stores bills with everything that must stand or fall with them: numbers, what they supersede, the
 * ledger, the metering marks and the notices, in the caller's one transaction over both schemas.
 * One bill is a list of one. Invoices with VAT are numbered with it, unless it belongs to a run,
 * which numbers its own at the end.
 */
@Dependent
class BillStore {

  @Inject private CustomerDatabase customer;
  @Inject private Ledger ledger;
  @Inject private BilledMarks marks;
  @Inject private FollowedPoints followed;
  @Inject private BillNotices notices;
  @Inject private VatSeries vatSeries;
  @Inject private Revivals revivals;

  /**
   * What was calculated for an account, on its way to be stored.
   *
   * @param of the case it was calculated from
   * @param key what it answers
   * @param billed the calculation, of one bill or two
   */
  record Ready(BillingCase of, String key, Billed billed) {

    private int bills() {
      return billed.rest().isPresent() ? 2 : 1;
    }

    /** Each bill with its number; the second answers the same, for the days after the read. */
    private List<IssuedBill> numbered(Iterator<BillNumber> numbers, Issue issue) {
      BillNumber first = numbers.next();
      List<BillDraft> drafts = billed.issuedAs(first);
      List<IssuedBill> bills = new ArrayList<>();
      bills.add(new IssuedBill(first, key, of.account(), drafts.get(0), issue));
      if (drafts.size() > 1) {
        bills.add(
            new IssuedBill(numbers.next(), key + ":rest", of.account(), drafts.get(1), issue));
      }
      return bills;
    }
  }

  /** The bills that answer these keys already. */
  Map<String, BillNumber> issued(Collection<String> keys) {
    Map<String, BillNumber> issued = new HashMap<>();
    customer.list(
        "select bill_key, bill_no from bill_number where bill_key = any(?)",
        row -> issued.put(row.text("bill_key"), new BillNumber(row.number("bill_no"))),
        keys);
    return issued;
  }

  /** Stores the bills and answers them with their numbers, in the same order. */
  List<IssuedBill> store(List<Ready> ready, Issue issue) {
    if (ready.isEmpty()) {
      return List.of();
    }
    Map<AccountId, BillingCase> cases =
        ready.stream().map(Ready::of).collect(Collectors.toMap(BillingCase::account, of -> of));
    List<IssuedBill> issued = numbered(ready, issue);
    Map<BillNumber, Integer> revived = takeDown(issued);
    BillRows rows = new BillRows();
    List<Posting> postings = new ArrayList<>();
    Map<ServicePointId, BilledMark> billed = new HashMap<>();
    List<StoredEstimate> estimates = new ArrayList<>();
    for (IssuedBill bill : issued) {
      BillingCase of = cases.get(bill.account());
      rows.add(bill, of.pointIds());
      postings.addAll(postings(of, bill, revived));
      MeterSide.marks(of, bill).forEach(mark -> billed.merge(mark.point(), mark, MeterSide::later));
      estimates.addAll(MeterSide.estimates(of, bill));
    }
    rows.rows().forEach(customer::append);
    ledger.post(postings, issue.on());
    marks.record(followed.newest(billed.values(), cases.values()), estimates, issue.on());
    resolveParked(issued);
    notices.announce(issued, cases);
    if (issue.run().isEmpty()) {
      vatSeries.number(
          issued.stream().filter(BillStore::addsVat).map(b -> b.number().value()).toList(),
          issue.on());
    }
    return issued;
  }

  private static boolean addsVat(IssuedBill bill) {
    return bill.draft().lines().stream().anyMatch(line -> line.kind() == LineKind.VAT);
  }

  private List<IssuedBill> numbered(List<Ready> ready, Issue issue) {
    int bills = ready.stream().mapToInt(Ready::bills).sum();
    Iterator<BillNumber> numbers =
        LongStream.of(customer.ids("bill_number_seq", bills)).mapToObj(BillNumber::new).iterator();
    return ready.stream().flatMap(bill -> bill.numbered(numbers, issue).stream()).toList();
  }

  /** Takes superseded bills off the live ones, and answers how often each was revived before. */
  private Map<BillNumber, Integer> takeDown(List<IssuedBill> issued) {
    List<Long> superseded =
        issued.stream()
            .flatMap(bill -> bill.draft().supersedes().stream())
            .map(BillNumber::value)
            .toList();
    if (superseded.isEmpty()) {
      return Map.of();
    }
    customer.change("delete from live_segment where bill_no = any(?)", superseded);
    return revivals.of(superseded);
  }

  private static List<Posting> postings(
      BillingCase of, IssuedBill bill, Map<BillNumber, Integer> revived) {
    List<Posting> postings = new ArrayList<>();
    for (BillNumber superseded : bill.draft().supersedes()) {
      postings.add(
          new Posting.Reversal(
              bill.account(),
              superseded,
              of.charged(superseded),
              bill.issue().on(),
              revived.getOrDefault(superseded, 0)));
    }
    postings.add(
        new Posting.Charge(
            bill.account(),
            bill.number(),
            bill.draft().total(),
            bill.issue().on(),
            bill.draft().statement().dueOn()));
    return postings;
  }

  private void resolveParked(List<IssuedBill> issued) {
    customer.change(
        """
        update parked_account p set resolved_on = ?, resolved_by = 'system', resolution = 'BILLED',
          version = p.version + 1
        from unnest(?, ?) as b (account_id, billed_until)
        where p.account_id = b.account_id and p.resolved_on is null and not p.holds and p.period_from < b.billed_until
        """,
        issued.get(0).issue().on(),
        issued.stream().map(bill -> bill.account().value()).toList(),
        issued.stream().map(bill -> bill.draft().period().until()).toList());
  }
}
