package ua.oblik.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.PurposeText;
import ua.oblik.statement.StatementLine.Text;

/**
 * One entry of a statement (Ntry) as lines: itself, or each of the transactions (TxDtls) that make
 * it up. Where the bank says that there are more than it tells, the entry is one line. What
 * versions 02 to 08 write in different places is looked for in each of them.
 */
final class CamtEntry {

  private static final String HRYVNIA = "UAH";
  private static final String BOOKED = "BOOK";
  private static final int ISO_DATE = 10;
  private static final Set<String> TRUE = Set.of("true", "1");

  private final StatementHead head;
  private final XmlElement entry;
  private final CamtBatch batch;

  /** References that more than one part of the entry has: those of the batch, not of a part. */
  private final Set<String> shared = new HashSet<>();

  CamtEntry(StatementHead head, XmlElement entry) {
    this.head = head;
    this.entry = entry;
    this.batch = new CamtBatch(head, entry);
  }

  List<StatementLine> lines() {
    List<XmlElement> parts =
        entry.all("NtryDtls").stream().flatMap(details -> details.all("TxDtls").stream()).toList();
    boolean incomplete = batch.transactions() > Math.max(1, parts.size());
    if (parts.isEmpty() || incomplete) {
      return List.of(line(entry, entry, 0));
    }
    if (parts.size() == 1) {
      return List.of(line(parts.get(0), entry, 0));
    }
    Set<String> seen = new HashSet<>();
    parts.stream().map(CamtEntry::reference).filter(own -> !seen.add(own)).forEach(shared::add);
    List<StatementLine> lines = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      lines.add(line(parts.get(i), parts.get(i), i + 1));
    }
    return addsUp(lines)
        ? lines
        : List.of(unusable(entry, UnusableReason.PARTS_DO_NOT_ADD_UP, amountOr(entry)));
  }

  private boolean addsUp(List<StatementLine> lines) {
    Optional<Money> whole = amount(entry);
    long sum = lines.stream().mapToLong(line -> line.amount().kopiykas()).sum();
    return whole.isPresent() && whole.get().kopiykas() == sum;
  }

  /**
   * A line.
   *
   * @param part the transaction, or the entry if it has none
   * @param priced where the amount stands
   * @param ordinal of the transaction in its entry; 0 if it is the only one
   */
  private StatementLine line(XmlElement part, XmlElement priced, int ordinal) {
    Optional<UnusableReason> kind = notOfACredit(part);
    if (kind.isPresent()) {
      return unusable(part, kind.get(), amountOr(priced));
    }
    if (!HRYVNIA.equals(priceOf(priced).attribute("Ccy"))) {
      return unusable(part, UnusableReason.CURRENCY, Money.ZERO);
    }
    Optional<Money> amount = amount(priced).filter(Money::isPositive);
    if (amount.isEmpty()) {
      return unusable(part, UnusableReason.AMOUNT, Money.ZERO);
    }
    Optional<LocalDate> valueOn = valueOn();
    if (valueOn.isEmpty()) {
      return unusable(part, UnusableReason.DATE, amount.get());
    }
    String name = externalId(part, ordinal);
    Text text = text(part, name);
    if (Lengths.tooLong(text)) {
      return unusable(part, UnusableReason.TOO_LONG, amount.get());
    }
    if (isReversal()) {
      return new StatementLine.Reversal(
          part.line(),
          head.source,
          text,
          amount.get(),
          valueOn.get(),
          references(part, name, ordinal),
          hasName(part));
    }
    return new StatementLine.Credit(
        part.line(),
        head.source,
        text,
        amount.get(),
        valueOn.get(),
        PurposeText.bill(text.purpose()),
        mark(part, ordinal));
  }

  private Optional<BatchMark> mark(XmlElement part, int ordinal) {
    return part == entry ? Optional.of(batch.whole()) : batch.part(part, ordinal == 0);
  }

  private Optional<UnusableReason> notOfACredit(XmlElement part) {
    XmlElement direction = part.at("CdtDbtInd").exists() ? part : entry;
    boolean credit = direction.at("CdtDbtInd").text().equals("CRDT");
    XmlElement status = entry.at("Sts");
    String booked = status.at("Cd").exists() ? status.at("Cd").text() : status.text();
    // A reversal goes the other way than what it takes back: a credit takes a debit back.
    if (isReversal() == credit) {
      return Optional.of(credit ? UnusableReason.BANK_REVERSAL : UnusableReason.DEBIT);
    }
    return booked.equals(BOOKED) ? Optional.empty() : Optional.of(UnusableReason.NOT_BOOKED);
  }

  private boolean isReversal() {
    return TRUE.contains(entry.at("RvslInd").text());
  }

  private boolean hasName(XmlElement part) {
    return !entry.at("AcctSvcrRef").text().isEmpty()
        || (part != entry && !reference(part).isEmpty());
  }

  /** Banks repeat the reference of the credit as their own, or beside it as that of the payment. */
  private List<String> references(XmlElement part, String name, int ordinal) {
    Set<String> references = new LinkedHashSet<>(List.of(name));
    if (ordinal == 0) {
      references.add(entry.at("AcctSvcrRef").text());
    }
    for (String given : List.of("TxId", "InstrId", "EndToEndId")) {
      references.add(part.at("Refs", given).text());
    }
    references.removeIf(each -> each.isEmpty() || each.equals("NOTPROVIDED"));
    return List.copyOf(references);
  }

  private StatementLine unusable(XmlElement part, UnusableReason reason, Money amount) {
    return new StatementLine.Unusable(
        part.line(), reason, Lengths.clipped(text(part, externalId(part, 0))), amount);
  }

  private static Money amountOr(XmlElement priced) {
    return amount(priced).orElse(Money.ZERO);
  }

  private static Optional<Money> amount(XmlElement priced) {
    try {
      return Optional.of(Money.of(priceOf(priced).text()));
    } catch (IllegalArgumentException notMoney) {
      return Optional.empty();
    }
  }

  /** Transactions of version 02 have their amount in the details only. */
  private static XmlElement priceOf(XmlElement priced) {
    XmlElement own = priced.at("Amt");
    return own.exists() ? own : priced.at("AmtDtls", "TxAmt", "Amt");
  }

  private Optional<LocalDate> valueOn() {
    return Stream.of("ValDt", "BookgDt")
        .map(entry::at)
        .flatMap(date -> Stream.of(date.at("Dt").text(), date.at("DtTm").text()))
        .filter(text -> text.length() >= ISO_DATE)
        .findFirst()
        .flatMap(CamtEntry::date);
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text.substring(0, ISO_DATE)));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /**
   * The bank's own reference of the transaction, which statement and notification share; failing
   * that the place of the entry in its statement. Where it is of several parts, with the place of
   * the part.
   */
  private String externalId(XmlElement part, int ordinal) {
    String own = part == entry ? "" : reference(part);
    if (!own.isEmpty() && !shared.contains(own)) {
      return own;
    }
    String ofEntry = own.isEmpty() ? entry.at("AcctSvcrRef").text() : own;
    String base = ofEntry.isEmpty() ? head.id + "#" + (head.entries + 1) : ofEntry;
    return ordinal == 0 ? base : base + "/" + ordinal;
  }

  private static String reference(XmlElement part) {
    return part.at("Refs", "AcctSvcrRef").text();
  }

  private Text text(XmlElement part, String name) {
    XmlElement remittance = part.at("RmtInf");
    String structured = remittance.at("Strd", "CdtrRefInf", "Ref").text();
    String free =
        remittance.all("Ustrd").stream().map(XmlElement::text).collect(Collectors.joining(" "));
    String purpose = free.isEmpty() ? entry.at("AddtlNtryInf").text() : free;
    return new Text(name, structured, payer(part), purpose);
  }

  private static String payer(XmlElement part) {
    XmlElement debtor = part.at("RltdPties", "Dbtr");
    String name = debtor.at("Nm").text();
    return name.isEmpty() ? debtor.at("Pty", "Nm").text() : name;
  }
}
