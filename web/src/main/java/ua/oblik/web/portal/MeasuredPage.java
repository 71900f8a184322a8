package ua.oblik.web.portal;

import java.util.List;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;

/** What the pages of days and of hours show alike: the rows, their chart and their sums. */
public abstract class MeasuredPage {
  private List<UseRow> rows = List.of();

  void setAll(List<UseRow> all) {
    rows = all;
  }

  abstract boolean isCostShown();

  /** Those of which something is known. */
  public List<UseRow> getRows() {
    return UseRows.known(rows);
  }

  /** The columns of the chart, one for every day of the month or hour of the day. */
  public List<Column> getColumns() {
    return UseRows.columns(rows, isCostShown());
  }

  public List<RegisterCode> getZones() {
    return UseRows.zones(rows);
  }

  public Energy getTotal() {
    return UseRows.energy(rows);
  }

  /** What they cost, or null if that is not known. */
  public Money getCost() {
    return UseRows.cost(rows);
  }
}
