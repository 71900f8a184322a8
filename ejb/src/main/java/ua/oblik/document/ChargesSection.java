package ua.oblik.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.oblik.document.BillDocument.BlockRange;
import ua.oblik.document.BillDocument.ChargeLine;
import ua.oblik.document.BillDocument.EnergyLine;
import ua.oblik.document.BillDocument.VatSummary;
import ua.oblik.document.Table.Cell;
import ua.oblik.document.Table.Column;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.rating.ReactiveCharge;
import ua.oblik.domain.tariff.PriceBasis;
import ua.oblik.domain.tariff.TierPolicy;

/** Every charged line with quantity, rate and the act behind the rate, then the total and VAT. */
final class ChargesSection {
  private static final float QUANTITY = 62;
  private static final float QUANTITY_WITH_UNIT = 84;
  private static final float RATE = 66;
  private static final float COEFFICIENT = 46;
  private static final float AMOUNT = 84;
  private static final float FIRST_ROWS = 64;

  private final BillDocument bill;
  private final Words words;
  private final Flow flow;
  private final boolean zoned;

  ChargesSection(BillDocument bill, Words words, Flow flow) {
    this.bill = bill;
    this.words = words;
    this.flow = flow;
    zoned = bill.lines().stream().anyMatch(ChargesSection::hasCoefficient);
  }

  private static boolean hasCoefficient(ChargeLine line) {
    return line instanceof ReactiveLine
        || (line instanceof EnergyLine energy
            && energy.coefficient().value().compareTo(BigDecimal.ONE) != 0);
  }

  void draw() {
    flow.heading(words.text("lines"), FIRST_ROWS);
    float quantity =
        bill.lines().stream().anyMatch(ReactiveLine.class::isInstance)
            ? QUANTITY_WITH_UNIT
            : QUANTITY;
    float rest = quantity + RATE + (zoned ? COEFFICIENT : 0) + AMOUNT;
    List<Column> columns = new ArrayList<>();
    columns.add(Column.left(words.text("lines.what"), Flow.WIDTH - rest));
    columns.add(Column.number(words.text("lines.quantity"), quantity));
    columns.add(Column.number(words.text("lines.rate"), RATE));
    if (zoned) {
      columns.add(Column.number(words.text("lines.coefficient"), COEFFICIENT));
    }
    columns.add(Column.number(words.text("lines.amount"), AMOUNT));
    Table table = new Table(flow, columns);
    bill.lines().stream().filter(line -> !isVat(line)).forEach(line -> table.row(row(line)));
    totals(table);
  }

  private static boolean isVat(ChargeLine line) {
    return line instanceof OtherLine other && other.kind() == LineKind.VAT;
  }

  private List<Cell> row(ChargeLine line) {
    if (line instanceof EnergyLine energy) {
      return energyRow(energy);
    }
    if (line instanceof ReactiveLine reactive) {
      return reactiveRow(reactive);
    }
    OtherLine other = (OtherLine) line;
    String what = words.period(other.period()) + ", " + words.text("other", other.kind());
    List<String> notes = new ArrayList<>();
    if (!other.source().isBlank()) {
      notes.add(words.text("other." + other.kind() + ".source", words.told(other.source())));
    }
    other.figures().ifPresent(figures -> notes.addAll(FiguresNote.of(figures, words)));
    List<Cell> cells = sumRow(Cell.of(what, notes), Cell.of(words.amount(other.amount())));
    if (!other.quantity().isZero()) {
      cells.set(1, Cell.of(words.energy(other.quantity())));
    }
    return cells;
  }

  private List<Cell> energyRow(EnergyLine line) {
    List<String> why = new ArrayList<>();
    if (bill.hasSeveralPoints()) {
      why.add(line.point().value());
    }
    line.block().ifPresent(block -> why.add(block(block)));
    why.add(words.text("lines.act", line.act()));
    List<String> notes = List.of(String.join("  ·  ", why));
    String what = words.period(line.period()) + ", " + words.text("zone", line.zone());
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(what, notes));
    cells.add(Cell.of(words.energy(line.quantity())));
    cells.add(Cell.of(words.rate(line.rate().hryvniaPerKWh())));
    if (zoned) {
      cells.add(Cell.of(words.coefficient(line.coefficient().value())));
    }
    cells.add(Cell.of(words.amount(line.amount())));
    return cells;
  }

  /** The row and, in full, the formula with its numbers: the customer can check it. */
  private List<Cell> reactiveRow(ReactiveLine line) {
    ReactiveCharge charge = line.charge();
    List<String> notes = new ArrayList<>();
    if (bill.hasSeveralPoints()) {
      notes.add(line.point().value());
    }
    if (line.kind() == LineKind.REACTIVE_SURCHARGE) {
      notes.add(
          words.text(
              "reactive.tangent",
              words.energy(charge.drawn()),
              words.energy(charge.active()),
              words.coefficient(charge.tangent().value()),
              words.exact(charge.factor().value())));
      notes.add(
          words.text(
              "reactive.surcharge",
              words.amount(charge.payment()),
              words.coefficient(charge.terms().incentive().value()),
              words.exact(charge.factor().value()),
              words.amount(charge.surcharge())));
    } else if (line.kind() == LineKind.REACTIVE_FED) {
      notes.add(
          words.text(
              "reactive.fed",
              Integer.toString(charge.terms().fedTimes()),
              words.exact(charge.equivalent().value())));
    }
    notes.add(words.text("reactive.act"));
    String what = words.period(line.period()) + ", " + words.text("other", line.kind());
    List<Cell> cells = sumRow(Cell.of(what, notes), Cell.of(words.amount(line.amount())));
    if (!line.quantity().isZero()) {
      cells.set(1, Cell.of(words.text("kvarh", words.energy(line.quantity()))));
    }
    line.rate().ifPresent(rate -> cells.set(2, Cell.of(words.rate(rate.hryvniaPerKWh()))));
    line.coefficient().ifPresent(times -> cells.set(3, Cell.of(words.exact(times.value()))));
    return cells;
  }

  private String block(BlockRange block) {
    String prefix = block.policy() == TierPolicy.CLIFF ? "block.whole." : "block.";
    Optional<String> upto = block.upTo().map(words::energy);
    String above = words.energy(block.above());
    if (upto.isEmpty()) {
      return words.text(prefix + "above", above);
    }
    return block.above().isZero()
        ? words.text(prefix + "first", upto.get())
        : words.text(prefix + "between", above, upto.get());
  }

  private void totals(Table table) {
    VatSummary vat = bill.settlement().vat();
    Cell total = Cell.strong(words.text("lines.total"));
    Cell charges = Cell.strong(words.amount(bill.settlement().charges()));
    if (vat.basis() == PriceBasis.NET) {
      table.row(sumRow(Cell.of(words.text("lines.net")), Cell.of(words.amount(vat.net()))));
      for (VatOfRate rate : vat.byRate()) {
        table.row(
            sumRow(
                Cell.of(words.text("lines.vat", Integer.toString(rate.percent()))),
                Cell.of(words.amount(rate.vat()))));
      }
      table.row(sumRow(total, charges));
      return;
    }
    List<String> contained =
        vat.byRate().stream()
            .map(
                rate ->
                    words.text(
                        "lines.vat.included",
                        Integer.toString(rate.percent()),
                        words.money(rate.vat())))
            .toList();
    table.row(sumRow(new Cell(Style.BODY_BOLD, total.text(), contained), charges));
  }

  private List<Cell> sumRow(Cell what, Cell amount) {
    List<Cell> cells = new ArrayList<>();
    cells.add(what);
    for (int i = 0; i < (zoned ? 3 : 2); i++) {
      cells.add(Cell.of(""));
    }
    cells.add(amount);
    return cells;
  }
}
