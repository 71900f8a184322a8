package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.account.Relief;
import ua.oblik.account.ReliefGrants;
import ua.oblik.billing.BillChanges;
import ua.oblik.billing.BillView;
import ua.oblik.billing.Bills;
import ua.oblik.billing.LineView;
import ua.oblik.document.Addressee;
import ua.oblik.document.BillDocuments;
import ua.oblik.document.PaymentOffer;
import ua.oblik.document.VatParties;
import ua.oblik.domain.billing.BillStanding;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.payment.BillStandings;
import ua.oblik.web.ui.Formats;

/**
 * One bill, explained line by line; the services say whose it may be, so staff see it by the same.
 */
@Named
@RequestScoped
public class BillBacking {
  @Inject private Bills bills;
  @Inject private BillDocuments documents;
  @Inject private BillStandings standings;
  @Inject private BillChanges changes;
  @Inject private ReliefGrants grants;

  private String no;
  private BillView bill;
  private Optional<PaymentOffer> payment;
  private Optional<VatParties> parties;
  private Optional<BillStanding> standing;
  private List<WaterfallRow> steps;
  private List<Relief> reliefs;
  private List<SettlementRow> settlement;

  /**
   * Finds the bill.
   *
   * @throws NotFoundException if there is none, or it is not the caller's to see
   */
  public void load() {
    bill = bills.get(BillNumbers.parse(no));
  }

  /** The steps from the bill before to this one; empty for a first bill. */
  public List<WaterfallRow> getSteps() {
    if (steps == null) {
      steps = changes.of(bill).map(WaterfallRow::of).orElse(List.of());
    }
    return steps;
  }

  /** How its amount to pay came about; empty where nothing moved since the bill before. */
  public List<SettlementRow> getSettlement() {
    if (settlement == null) {
      settlement = SettlementRow.of(bill, documents.movements(bill.number()));
    }
    return settlement;
  }

  /** What the state bears of its months and later ones. */
  public List<Relief> getReliefs() {
    if (reliefs == null) {
      reliefs =
          grants.of(bill.account()).stream()
              .filter(relief -> relief.days().until().isAfter(bill.period().from()))
              .toList();
    }
    return reliefs;
  }

  /** The kinds of its lines, each once, in their order. */
  public List<LineKind> getKinds() {
    return bill.lines().stream().map(LineView::kind).distinct().toList();
  }

  /** How far it is paid, or null for a bill that no longer stands. */
  public BillStanding getStanding() {
    if (standing == null) {
      standing = Optional.ofNullable(standings.of(bill.account()).get(bill.number()));
    }
    return standing.orElse(null);
  }

  /** Why the sum differs from the bills it replaces, in a sentence. */
  public String getWhyReplaced() {
    return Formats.text(
        bill.difference().isPositive() ? "bill.replaces.more" : "bill.replaces.less",
        Formats.money(bill.supersededTotal()),
        Formats.money(bill.charges()),
        Formats.money(
            bill.difference().isNegative() ? bill.difference().negated() : bill.difference()));
  }

  /** How to pay what is left of it, or null if nothing is. */
  public PaymentOffer getPayment() {
    if (payment == null) {
      payment =
          documents.payment(
              bill.number(), standings.stillToPay(bill.account(), bill.number(), bill.statement()));
    }
    return payment.orElse(null);
  }

  /** Who charges its VAT and who is charged, or null for a household's bill. */
  public VatParties getParties() {
    if (parties == null) {
      parties = documents.vatParties(bill.number());
    }
    return parties.orElse(null);
  }

  /** Whom it is for. */
  public Addressee getAddressee() {
    return documents.addressee(bill.number());
  }

  public BillView getBill() {
    return bill;
  }

  public String getNo() {
    return no;
  }

  public void setNo(String no) {
    this.no = no;
  }
}
