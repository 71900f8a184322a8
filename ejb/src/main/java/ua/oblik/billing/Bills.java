package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillDraft.Statement;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/**
 * Shows issued bills. They never change; what became of one is told by the bill that replaced it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Bills {

  private static final String BILL_NO = "bill_no";

  @Inject private AccountAccess access;
  @Inject private CustomerDatabase customer;
  @Inject private BillParts parts;

  /**
   * The bills of an account, newest first.
   *
   * @throws NotFoundException if the account is not the caller's to see
   */
  public List<BillSummary> of(AccountNumber number) {
    AccountId account = access.require(number, AccessLevel.VIEW);
    Map<BillNumber, BillNumber> replacedBy = new HashMap<>();
    Map<BillNumber, List<BillNumber>> replaces = new HashMap<>();
    customer.list(
        """
        select superseded_bill_no, bill_no from bill_supersession
        where account_id = ? and bill_no is not null order by superseded_bill_no
        """,
        row -> {
          BillNumber superseded = new BillNumber(row.number("superseded_bill_no"));
          BillNumber by = new BillNumber(row.number(BILL_NO));
          replacedBy.put(superseded, by);
          return replaces.computeIfAbsent(by, no -> new ArrayList<>()).add(superseded);
        },
        account.value());
    return customer.list(
        "select * from bill where account_id = ? order by issued_on desc, bill_no desc",
        row -> {
          BillNumber bill = new BillNumber(row.number(BILL_NO));
          return summary(
              row,
              Optional.ofNullable(replacedBy.get(bill)),
              replaces.getOrDefault(bill, List.of()));
        },
        account.value());
  }

  /**
   * One bill.
   *
   * @throws NotFoundException if there is none of that number, or it is not the caller's to see
   */
  public BillView get(BillNumber number) {
    BillParts.Standing standing = standing(number);
    if (!access.allows(standing.account(), AccessLevel.VIEW)) {
      throw notFound();
    }
    return view(standing);
  }

  /**
   * One bill for those who act for the system, such as the sender of notices.
   *
   * @throws NotFoundException if there is none of that number
   */
  public BillView unchecked(BillNumber number) {
    return view(standing(number));
  }

  private BillParts.Standing standing(BillNumber number) {
    return parts.standing(number).orElseThrow(Bills::notFound);
  }

  /** A bill whose day is known is looked for in its partition only. */
  private BillView view(BillParts.Standing standing) {
    BillParts.Key key = standing.key();
    List<SegmentView> segments = parts.segments(key);
    List<LineView> lines = parts.lines(key);
    List<SupersededBill> supersedes = parts.supersedes(standing);
    return customer
        .first(
            "select * from bill where issued_on = ? and bill_no = ?",
            row -> view(row, standing, new Parts(segments, lines, supersedes)),
            key.issuedOn(),
            key.number().value())
        .orElseThrow(Bills::notFound);
  }

  private record Parts(
      List<SegmentView> segments, List<LineView> lines, List<SupersededBill> supersedes) {}

  private static NotFoundException notFound() {
    return new NotFoundException("bill-not-found");
  }

  private static BillView view(Row row, BillParts.Standing standing, Parts parts)
      throws SQLException {
    return new BillView(
        standing.key().number(),
        standing.account(),
        standing.accountNumber(),
        standing.key().issuedOn(),
        row.range("period_from", "period_until"),
        row.word(BillKind.class, "kind"),
        row.word(BillCause.class, "cause"),
        row.energy("energy_wh"),
        row.money("charges_kopiykas"),
        row.money("net_kopiykas"),
        row.money("vat_kopiykas"),
        statement(row),
        parts.segments(),
        parts.lines(),
        parts.supersedes(),
        standing.supersededBy(),
        standing.withdrawn());
  }

  static BillSummary summary(
      Row row, Optional<BillNumber> supersededBy, List<BillNumber> supersedes) throws SQLException {
    return new BillSummary(
        new BillNumber(row.number(BILL_NO)),
        row.day("issued_on"),
        row.range("period_from", "period_until"),
        row.word(BillKind.class, "kind"),
        row.word(BillCause.class, "cause"),
        row.energy("energy_wh"),
        row.money("charges_kopiykas"),
        statement(row).amountToPay(),
        row.day("due_on"),
        supersededBy,
        supersedes);
  }

  private static Statement statement(Row row) throws SQLException {
    Money opening = row.money("opening_kopiykas");
    Money charges = row.money("charges_kopiykas");
    Money owed = opening.plus(charges);
    return new Statement(
        opening,
        charges,
        owed.isPositive() ? owed : Money.ZERO,
        owed.isNegative() ? owed.negated() : Money.ZERO,
        row.day("due_on"),
        row.optionalMoney("expected_kopiykas"),
        row.optionalMoney("recommended_kopiykas").orElse(Money.ZERO));
  }
}
