package ua.oblik.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.oblik.document.BillDocument.Read;
import ua.oblik.document.BillDocument.ReadSpan;
import ua.oblik.document.Table.Cell;
import ua.oblik.document.Table.Column;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;

/** The reads a bill rests on: from, to, who gave them, how much between. */
final class ReadsSection {
  private static final float ZONE = 130;
  private static final float CONSUMED = 91;
  private static final float READ = (Flow.WIDTH - ZONE - CONSUMED) / 2;
  private static final float FIRST_ROWS = 60;

  private final BillDocument bill;
  private final Words words;
  private final Flow flow;

  ReadsSection(BillDocument bill, Words words, Flow flow) {
    this.bill = bill;
    this.words = words;
    this.flow = flow;
  }

  void draw() {
    if (bill.reads().isEmpty()) {
      return;
    }
    flow.heading(words.text("reads"), FIRST_ROWS);
    Table table =
        new Table(
            flow,
            List.of(
                Column.left(words.text("reads.zone"), ZONE),
                Column.left(words.text("reads.from"), READ),
                Column.left(words.text("reads.until"), READ),
                Column.number(words.text("reads.consumed"), CONSUMED)));
    bill.reads().forEach(span -> table.row(row(span)));
  }

  private List<Cell> row(ReadSpan span) {
    List<String> device = new ArrayList<>();
    device.add(words.text("reads.meter", span.meter().value()));
    if (bill.hasSeveralPoints()) {
      device.add(span.point().value());
    }
    if (span.multiplier() != 1) {
      device.add(words.text("reads.multiplier", Integer.toString(span.multiplier())));
    }
    Cell until =
        span.estimate()
            .map(rule -> estimated(span, words.text("estimate", rule)))
            .orElseGet(() -> read(span.until(), span.days().until()));
    return List.of(
        Cell.of(name(span), device),
        read(span.from(), span.days().from()),
        until,
        Cell.strong(consumed(span)));
  }

  private String name(ReadSpan span) {
    return span.register().isReactive()
        ? words.text("register", span.register())
        : words.text("zone", span.zone());
  }

  /** The column is of kilowatt-hours: another unit is named. */
  private String consumed(ReadSpan span) {
    String consumed = words.energy(span.consumed());
    return span.register().isReactive() ? words.text("kvarh", consumed) : consumed;
  }

  private Cell read(Optional<Read> read, LocalDate on) {
    return read.map(r -> Cell.of(words.energy(r.value()), notes(r)))
        .orElseGet(() -> Cell.of(words.text("reads.none"), List.of(day(on))));
  }

  private Cell estimated(ReadSpan span, String rule) {
    String value =
        span.until()
            .map(read -> "≈ " + words.energy(read.value()))
            .orElseGet(() -> words.text("reads.estimated"));
    return Cell.of(value, List.of(day(span.days().until()) + ", " + rule));
  }

  private String day(LocalDate on) {
    return words.text("reads.day", words.date(on));
  }

  private List<String> notes(Read read) {
    String origin = words.text("source", read.source());
    if (read.quality() != ReadQuality.VALID && read.source() != ReadSource.ESTIMATE) {
      origin += ", " + words.text("quality", read.quality());
    }
    if (read.rolledOver()) {
      origin += ", " + words.text("reads.rolledOver");
    }
    String day = day(read.on());
    if (!read.takenOn().equals(read.on())) {
      day = words.text("reads.taken", words.date(read.on()), words.date(read.takenOn()));
    }
    return List.of(day + ", " + origin);
  }
}
