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
    BillView bill = unchecked(number);
    if (!access.allows(bill.accountId(), AccessLevel.VIEW)) {
      throw notFound();
    }
    return bill;
  }

  /**
   * One bill for those who act for the system, such as the sender of notices.
   *
   * @throws NotFoundException if there is none of that number
   */
  public BillView unchecked(BillNumber number) {
    // The day first: a bill whose day is known is looked for in its partition only.
    return customer
        .first(
            "select issued_on from bill_number where bill_no = ?",
            row -> row.day("issued_on"),
            number.value())
        .flatMap(
            issuedOn ->
                customer.first(
                    """
                    select b.*, a.number as account_number from bill b
                    join account a on a.id = b.account_id where b.issued_on = ? and b.bill_no = ?
                    """,
                    this::view,
                    issuedOn,
                    number.value()))
        .orElseThrow(Bills::notFound);
  }

  private static NotFoundException notFound() {
    return new NotFoundException("bill-not-found");
  }

  private BillView view(Row row) throws SQLException {
    BillNumber number = new BillNumber(row.number(BILL_NO));
    BillParts.Key key = new BillParts.Key(number, row.day("issued_on"));
    return new BillView(
        number,
        new AccountId(row.number("account_id")),
        AccountNumber.of(row.text("account_number")),
        key.issuedOn(),
        row.range("period_from", "period_until"),
        row.word(BillKind.class, "kind"),
        row.word(BillCause.class, "cause"),
        row.energy("energy_wh"),
        row.money("charges_kopiykas"),
        row.money("net_kopiykas"),
        row.money("vat_kopiykas"),
        statement(row),
        parts.segments(key),
        parts.lines(key),
        parts.supersedes(number),
        parts.supersededBy(number),
        parts.isWithdrawn(number));
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
