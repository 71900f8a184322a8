package ua.oblik.document;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.account.BillAddressee;
import ua.oblik.account.BillAddressees;
import ua.oblik.billing.BillView;
import ua.oblik.document.BillDocument.Language;
import ua.oblik.document.BillDocument.Outlook;
import ua.oblik.document.BillDocument.Recipient;
import ua.oblik.document.BillDocument.ReplacedBill;
import ua.oblik.document.BillDocument.Settlement;
import ua.oblik.document.BillDocument.Supplier;
import ua.oblik.document.BillDocument.VatSummary;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.customer.Edrpou;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.Vat;
import ua.oblik.domain.payment.PaymentQr;
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.domain.tariff.PriceBasis;
import ua.oblik.supply.PremiseAddress;
import ua.oblik.supply.ServicePoints;
import ua.oblik.tariff.Acts;

/** Gathers from the features all that stands on a stored bill. */
@Dependent
class BillComposer {
  private static final int YEARS_A_QR_STAYS_READABLE = 1;

  @Inject private BillAddressees addressees;
  @Inject private ServicePoints points;
  @Inject private EarlierEntries ledger;
  @Inject private SupplierRecords records;
  @Inject private Acts acts;

  /**
   * The bill for the customer's own mailbox or for paper: with the code that links the account.
   *
   * @param chosen the language; empty for the customer's
   */
  BillDocument withLinkCode(BillView bill, Optional<Language> chosen) {
    BillAddressee addressee = addressees.of(bill.accountId());
    return compose(bill, addressee, chosen, Optional.of(addressee.linkCode()));
  }

  /**
   * The bill for somebody who already sees the account.
   *
   * @param chosen the language; empty for the customer's
   */
  BillDocument withoutLinkCode(BillView bill, Optional<Language> chosen) {
    return compose(bill, addressees.of(bill.accountId()), chosen, Optional.empty());
  }

  private BillDocument compose(
      BillView bill,
      BillAddressee addressee,
      Optional<Language> chosen,
      Optional<String> linkCode) {
    SupplierRecords.OnDay issued = records.on(bill.issuedOn());
    Language language = chosen.orElseGet(() -> Language.of(addressee.language()));
    return new BillDocument(
        issued.supplier(),
        recipient(bill, addressee, linkCode),
        new Heading(
            bill.number(),
            bill.period(),
            bill.issuedOn(),
            bill.kind(),
            bill.statement().dueOn(),
            bill.supersededBy(),
            bill.withdrawn()),
        Printed.reads(bill),
        Printed.lines(bill, acts.names(language.locale())),
        bill.supersedes().stream()
            .map(old -> new ReplacedBill(old.number(), old.period(), old.charges()))
            .toList(),
        settlement(bill, issued.vatPercents()),
        payment(bill, bill.statement().amountToPay(), issued).map(PaymentOffer::link),
        language);
  }

  private Recipient recipient(BillView bill, BillAddressee addressee, Optional<String> linkCode) {
    List<ServicePointCode> served =
        bill.segments().stream().map(segment -> segment.point()).distinct().toList();
    List<String> addresses =
        points.addresses(served).stream().map(PremiseAddress::line).distinct().sorted().toList();
    String address =
        addresses.size() == 1
            ? addresses.get(0)
            : addressee.postalAddress().orElse(String.join("; ", addresses));
    return new Recipient(
        addressee.name(),
        addressee.edrpou().map(Edrpou::new),
        addressee.vatNumber(),
        address,
        bill.account(),
        served,
        linkCode);
  }

  /** What moved between the bill before and this one. */
  List<Movement> movements(BillView bill) {
    return ledger.before(bill);
  }

  /** Whom a bill is for. */
  Addressee addressee(BillView bill) {
    Recipient recipient = recipient(bill, addressees.of(bill.accountId()), Optional.empty());
    return new Addressee(recipient.name(), recipient.address());
  }

  /** The two sides of a bill with VAT added; empty for a household's. */
  Optional<VatParties> vatParties(BillView bill) {
    if (!bill.isNet()) {
      return Optional.empty();
    }
    Supplier supplier = records.supplier(bill.issuedOn());
    BillAddressee addressee = addressees.of(bill.accountId());
    return Optional.of(
        new VatParties(
            supplier.name(), supplier.vatNumber(), addressee.name(), addressee.vatNumber()));
  }

  private Settlement settlement(BillView bill, Timeline<String> percents) {
    boolean net = bill.isNet();
    VatSummary vat =
        new VatSummary(
            percent(percents, bill.period().lastDay()),
            bill.net(),
            bill.vat(),
            net ? PriceBasis.NET : PriceBasis.WITH_VAT,
            byRate(bill, net, percents));
    List<Movement> movements = ledger.before(bill);
    Money moved = Money.sum(movements.stream().map(Movement::amount).toList());
    Optional<Outlook> outlook =
        bill.statement()
            .expectedThisMonth()
            .map(expected -> new Outlook(expected, bill.statement().recommendedPayment()));
    return new Settlement(
        bill.statement().openingBalance().minus(moved), movements, bill.charges(), vat, outlook);
  }

  /** As the bill was calculated: lines of one rate are taxed together, each by its last day. */
  private static List<VatOfRate> byRate(BillView bill, boolean net, Timeline<String> percents) {
    int last = percent(percents, bill.period().lastDay());
    if (percent(percents, bill.period().from()) == last) {
      return List.of(new VatOfRate(last, bill.vat()));
    }
    Map<Integer, Money> bases = new LinkedHashMap<>();
    bill.lines().stream()
        .filter(line -> line.kind() != LineKind.VAT)
        .forEach(
            line ->
                bases.merge(
                    percent(percents, line.until().minusDays(1)), line.amount(), Money::plus));
    return bases.entrySet().stream()
        .map(
            base ->
                new VatOfRate(
                    base.getKey(),
                    net
                        ? new Vat(base.getKey()).on(base.getValue())
                        : new Vat(base.getKey()).containedIn(base.getValue())))
        .toList();
  }

  private static int percent(Timeline<String> percents, LocalDate day) {
    return percents
        .on(day)
        .map(Integer::parseInt)
        .orElseThrow(() -> new IllegalStateException("no parameter vat.percent on " + day));
  }

  /** How to pay an amount for a bill; empty if nothing is owed or another bill stands for it. */
  Optional<PaymentOffer> payment(BillView bill, Money amount) {
    return payment(bill, amount, records.on(bill.issuedOn()));
  }

  /** How to pay an amount for a bill that stands; empty if nothing is owed. */
  Optional<PaymentOffer> payment(PayableBill bill, Money amount) {
    return payment(bill, amount, records.on(bill.issuedOn()));
  }

  private static Optional<PaymentOffer> payment(
      BillView bill, Money amount, SupplierRecords.OnDay issued) {
    return bill.supersededBy().isPresent() || bill.withdrawn()
        ? Optional.empty()
        : payment(
            new PayableBill(
                bill.account(), bill.number(), bill.issuedOn(), bill.statement().dueOn()),
            amount,
            issued);
  }

  private static Optional<PaymentOffer> payment(
      PayableBill bill, Money amount, SupplierRecords.OnDay issued) {
    if (!amount.isPositive()) {
      return Optional.empty();
    }
    Supplier supplier = issued.supplier();
    Words words = Words.of(Language.UK);
    String number = bill.number().toString();
    String purpose = words.text("details.purpose.text", bill.account().value(), number);
    // Late payers must still be able to scan their bill; the amount may be changed by then.
    PaymentQr.Terms terms =
        new PaymentQr.Terms(
            bill.issuedOn().atStartOfDay(),
            bill.dueOn().plusYears(YEARS_A_QR_STAYS_READABLE).atTime(LocalTime.NOON),
            PaymentQr.Editable.AMOUNT);
    String link =
        PaymentQr.linkThatFits(
            issued.qrFormat(),
            new PaymentQr.Payee(supplier.name(), supplier.iban(), supplier.edrpou().value()),
            new PaymentQr.Request(amount, number, purpose, words.text("file.title", number)),
            terms);
    return Optional.of(
        new PaymentOffer(
            supplier.name(), supplier.iban(), supplier.edrpou().value(), amount, purpose, link));
  }
}
