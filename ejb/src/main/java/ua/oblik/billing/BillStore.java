package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.ledger.Ledger;
import ua.oblik.ledger.Posting;
import ua.oblik.metering.BilledMark;
import ua.oblik.metering.BilledMarks;
import ua.oblik.metering.StoredEstimate;
import ua.oblik.supply.ServicePointId;

/**
 * Stores bills with everything that must stand or fall with them: numbers, what they supersede, the
 * ledger, the metering marks and the notices, in the caller's one transaction over both schemas.
 * One bill is a list of one.
 */
@Dependent
class BillStore {

  @Inject private CustomerDatabase customer;
  @Inject private Ledger ledger;
  @Inject private BilledMarks marks;
  @Inject private BillNotices notices;

  /**
   * A calculated bill on its way to be stored.
   *
   * @param of the case it was calculated from
   * @param key what it answers
   * @param draft the calculation
   */
  record Ready(BillingCase of, String key, BillDraft draft) {}

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
  List<IssuedBill> store(List<Ready> bills, Issue issue) {
    if (bills.isEmpty()) {
      return List.of();
    }
    List<IssuedBill> issued = numbered(bills, issue);
    takeDown(bills);
    BillRows rows = new BillRows();
    List<Posting> postings = new ArrayList<>();
    Map<ServicePointId, BilledMark> billed = new HashMap<>();
    List<StoredEstimate> estimates = new ArrayList<>();
    for (int i = 0; i < bills.size(); i++) {
      BillingCase of = bills.get(i).of();
      IssuedBill bill = issued.get(i);
      rows.add(bill, of.pointIds());
      postings.addAll(postings(of, bill));
      MeterSide.marks(of, bill).forEach(mark -> billed.merge(mark.point(), mark, MeterSide::later));
      estimates.addAll(MeterSide.estimates(of, bill));
    }
    rows.rows().forEach(customer::append);
    ledger.post(postings, issue.on());
    marks.record(billed.values(), estimates, issue.on());
    resolveParked(issued);
    notices.announce(issued, cases(bills));
    return issued;
  }

  private List<IssuedBill> numbered(List<Ready> bills, Issue issue) {
    long[] numbers = customer.ids("bill_number_seq", bills.size());
    List<IssuedBill> issued = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      Ready ready = bills.get(i);
      issued.add(
          new IssuedBill(
              new BillNumber(numbers[i]), ready.key(), ready.of().account(), ready.draft(), issue));
    }
    return issued;
  }

  private static Map<AccountId, BillingCase> cases(List<Ready> bills) {
    return bills.stream().map(Ready::of).collect(Collectors.toMap(BillingCase::account, of -> of));
  }

  private void takeDown(List<Ready> bills) {
    List<Long> superseded =
        bills.stream()
            .flatMap(bill -> bill.draft().supersedes().stream())
            .map(BillNumber::value)
            .toList();
    if (!superseded.isEmpty()) {
      customer.change("delete from live_segment where bill_no = any(?)", superseded);
    }
  }

  private static List<Posting> postings(BillingCase of, IssuedBill bill) {
    List<Posting> postings = new ArrayList<>();
    for (BillNumber superseded : bill.draft().supersedes()) {
      postings.add(
          new Posting.Reversal(
              bill.account(), superseded, of.charged(superseded), bill.issue().on()));
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
        where p.account_id = b.account_id and p.resolved_on is null and p.period_from < b.billed_until
        """,
        issued.get(0).issue().on(),
        issued.stream().map(bill -> bill.account().value()).toList(),
        issued.stream().map(bill -> bill.draft().period().until()).toList());
  }
}
