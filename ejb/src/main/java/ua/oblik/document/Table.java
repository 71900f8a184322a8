package ua.oblik.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A table that flows over pages: cells wrap, a row stays whole, the header repeats. Where only the
 * first cell has notes they run on under the others.
 */
final class Table {
  private static final float PADDING = 3.6f;
  private static final float GAP = 8;
  private static final float HEADER_HEIGHT = 15;

  private final Flow flow;
  private final List<Column> columns;
  private final Element element;
  private final float width;

  Table(Flow flow, List<Column> columns) {
    this.flow = flow;
    this.columns = List.copyOf(columns);
    width = this.columns.stream().map(Column::width).reduce(0f, Float::sum);
    element = flow.root().child("Table");
    Element row = element.child("TR");
    float x = Flow.LEFT;
    for (Column column : this.columns) {
      Element head = row.columnHeader();
      flow.sheet().open(head);
      header(column, x);
      flow.sheet().close();
      x += column.width();
    }
    endHeader();
  }

  private void header(Column column, float x) {
    float line = flow.y() + 9;
    if (column.right()) {
      flow.sheet().writeRight(Style.LABEL, x + column.width(), line, column.title());
    } else {
      flow.sheet().write(Style.LABEL, x, line, column.title());
    }
  }

  private void endHeader() {
    flow.sheet().rule(Flow.LEFT, flow.y() + HEADER_HEIGHT - 1, width);
    flow.down(HEADER_HEIGHT);
  }

  private void repeatHeader() {
    float x = Flow.LEFT;
    for (Column column : columns) {
      flow.sheet().openDecoration();
      header(column, x);
      flow.sheet().close();
      x += column.width();
    }
    endHeader();
  }

  /** Adds a row of as many cells as there are columns. */
  void row(List<Cell> cells) {
    boolean onlyFirstHasNotes = cells.stream().skip(1).allMatch(cell -> cell.notes().isEmpty());
    List<List<Line>> wrapped = new ArrayList<>();
    float height = 0;
    for (int i = 0; i < cells.size(); i++) {
      float gap = i == cells.size() - 1 ? 0 : GAP;
      float room = columns.get(i).width() - gap;
      List<Line> lines = cells.get(i).wrap(room, onlyFirstHasNotes ? width : room);
      wrapped.add(lines);
      height =
          Math.max(height, lines.stream().map(l -> l.style().leading()).reduce(0f, Float::sum));
    }
    if (flow.need(height + 2 * PADDING)) {
      repeatHeader();
    }
    Element row = element.child("TR");
    float x = Flow.LEFT;
    for (int i = 0; i < wrapped.size(); i++) {
      draw(row.child("TD"), columns.get(i), x, wrapped.get(i));
      x += columns.get(i).width();
    }
    flow.down(height + 2 * PADDING);
    flow.sheet().rule(Flow.LEFT, flow.y(), width);
  }

  private void draw(Element cell, Column column, float x, List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    Sheet sheet = flow.sheet();
    float y = flow.y() + PADDING + lines.get(0).style().size();
    sheet.open(cell);
    for (Line line : lines) {
      if (column.right()) {
        sheet.writeRight(line.style(), x + column.width(), y, line.text());
      } else {
        sheet.write(line.style(), x, y, line.text());
      }
      y += line.style().leading();
    }
    sheet.close();
  }

  /** Title, width in points, and whether cells end at the right edge (numbers). */
  record Column(String title, float width, boolean right) {
    static Column left(String title, float width) {
      return new Column(title, width, false);
    }

    static Column number(String title, float width) {
      return new Column(title, width, true);
    }
  }

  /** What stands in a cell: a text, and under it smaller notes. */
  record Cell(Style style, String text, List<String> notes) {
    static Cell of(String text) {
      return new Cell(Style.BODY, text, List.of());
    }

    static Cell strong(String text) {
      return new Cell(Style.BODY_BOLD, text, List.of());
    }

    static Cell of(String text, List<String> notes) {
      return new Cell(Style.BODY, text, notes);
    }

    private List<Line> wrap(float room, float noteRoom) {
      List<Line> lines = new ArrayList<>();
      style.wrap(text, room).forEach(line -> lines.add(new Line(style, line)));
      for (String note : notes) {
        Style.SMALL.wrap(note, noteRoom).forEach(line -> lines.add(new Line(Style.SMALL, line)));
      }
      return lines;
    }
  }

  private record Line(Style style, String text) {}
}
