package ua.oblik.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.EntryView;
import ua.oblik.ledger.ReconciliationStatement;

/**
 * Renders a statement of account or a reconciliation statement as a PDF/A-3b file with its table
 * attached as CSV. Pure and thread safe.
 */
final class LedgerPdf {
  private static final float DATE = 66;
  private static final float SUM = 76;
  private static final float NARROW_SUM = 66;

  private final LedgerDocument document;
  private final Words words;
  private final Archive archive = new Archive();
  private final Flow flow;

  LedgerPdf(LedgerDocument document) {
    this.document = document;
    words = Words.of(document.language());
    flow = new Flow(archive, title() + ", " + document.account());
  }

  /** The file. */
  byte[] render() {
    head();
    table();
    closing();
    if (isReconciliation()) {
      signatures();
    }
    new Footers(words).draw(archive.sheets(), "");
    Metadata about =
        new Metadata(
            title() + " " + document.account(),
            document.supplier().name(),
            document.language().locale(),
            document.madeOn());
    Archive.Attachment data =
        new Archive.Attachment(
            "entries.csv",
            "text/csv",
            words.text("ledger.data"),
            LedgerTable.of(document).as(TableFile.Format.CSV));
    try {
      return archive.write(about, data);
    } catch (IOException e) {
      throw new UncheckedIOException("a statement cannot be written", e);
    }
  }

  private boolean isReconciliation() {
    return document.paper() == LedgerPaper.RECONCILIATION;
  }

  private String title() {
    return words.text("ledger." + document.paper());
  }

  private void head() {
    flow.paragraph(Style.STRONG, document.supplier().name(), Flow.WIDTH);
    flow.paragraph(
        Style.SMALL,
        words.text("customer.edrpou", document.supplier().edrpou().value())
            + "  ·  "
            + document.supplier().address()
            + "  ·  "
            + document.supplier().phone(),
        Flow.WIDTH);
    flow.down(6);
    flow.sheet().box(Ink.ACCENT, Flow.LEFT, flow.y(), Flow.WIDTH, 2);
    flow.down(16);
    List<String> lines = Style.TITLE.wrap(title(), Flow.WIDTH);
    float line = flow.y() + Style.TITLE.size();
    line = flow.sheet().lines(flow.root().child("H1"), Style.TITLE, Flow.LEFT, line, lines);
    flow.moveTo(line - Style.TITLE.size());
    flow.paragraph(Style.BODY, words.days(document.statement().period()), Flow.WIDTH);
    flow.down(8);
    flow.paragraph(
        Style.BODY_BOLD, words.text("customer") + ": " + document.customer(), Flow.WIDTH);
    flow.paragraph(Style.BODY, words.text("account") + " " + document.account(), Flow.WIDTH);
    flow.paragraph(
        Style.LABEL, words.text("ledger.madeOn", words.longDate(document.madeOn())), Flow.WIDTH);
    flow.down(8);
  }

  private void table() {
    ReconciliationStatement statement = document.statement();
    Table table = new Table(flow, columns());
    table.row(total("ledger.opening", debit(statement.opening()), credit(statement.opening())));
    Money balance = statement.opening();
    for (EntryView entry : statement.entries()) {
      balance = balance.plus(entry.amount());
      table.row(row(entry, balance));
    }
    table.row(
        total(
            "ledger.turnover", words.amount(statement.charged()), words.amount(statement.paid())));
    table.row(total("ledger.closing", debit(statement.closing()), credit(statement.closing())));
  }

  private List<Table.Column> columns() {
    boolean both = isReconciliation();
    float sum = both ? NARROW_SUM : SUM;
    int sums = both ? 4 : 3;
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.Column.left(words.text("ledger.date"), DATE));
    columns.add(Table.Column.left(words.text("ledger.entry"), Flow.WIDTH - DATE - sums * sum));
    columns.add(Table.Column.number(words.text("ledger.debit"), sum));
    columns.add(Table.Column.number(words.text("ledger.credit"), sum));
    if (both) {
      columns.add(Table.Column.number(words.text("ledger.customer.debit"), sum));
      columns.add(Table.Column.number(words.text("ledger.customer.credit"), sum));
    } else {
      columns.add(Table.Column.number(words.text("ledger.balance"), sum));
    }
    return columns;
  }

  private List<Table.Cell> row(EntryView entry, Money balance) {
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(Table.Cell.of(words.date(entry.valueOn())));
    cells.add(Table.Cell.of(named(entry), notes(entry)));
    cells.add(Table.Cell.of(debit(entry.amount())));
    cells.add(Table.Cell.of(credit(entry.amount())));
    fill(cells, words.amount(balance));
    return cells;
  }

  private List<Table.Cell> total(String key, String debit, String credit) {
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(Table.Cell.of(""));
    cells.add(Table.Cell.strong(words.text(key)));
    cells.add(Table.Cell.strong(debit));
    cells.add(Table.Cell.strong(credit));
    fill(cells, "");
    return cells;
  }

  /** The customer's side is left for the customer to fill in. */
  private void fill(List<Table.Cell> cells, String balance) {
    cells.add(Table.Cell.of(isReconciliation() ? "" : balance));
    if (isReconciliation()) {
      cells.add(Table.Cell.of(""));
    }
  }

  private String named(EntryView entry) {
    return LedgerTable.named(words, entry);
  }

  private List<String> notes(EntryView entry) {
    String request = document.disputes().get(entry.id());
    return request == null ? List.of() : List.of(words.text("ledger.disputed", request));
  }

  private String debit(Money amount) {
    return amount.isNegative() ? "" : words.amount(amount);
  }

  private String credit(Money amount) {
    return amount.isNegative() ? words.amount(amount.negated()) : "";
  }

  private void closing() {
    Money closing = document.statement().closing();
    String key =
        closing.isNegative()
            ? "ledger.owes.supplier"
            : closing.isZero() ? "ledger.owes.nobody" : "ledger.owes.customer";
    flow.down(14);
    flow.paragraph(
        Style.BODY_BOLD,
        words.text(
            key,
            words.longDate(document.statement().period().lastDay()),
            words.money(closing.isNegative() ? closing.negated() : closing)),
        Flow.WIDTH);
  }

  private void signatures() {
    flow.down(10);
    flow.paragraph(Style.LABEL, words.text("ledger.objections"), Flow.WIDTH);
    new Signatures(flow, words).draw(document.supplier().name(), document.customer());
  }
}
