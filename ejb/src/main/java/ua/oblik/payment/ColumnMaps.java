package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.statement.ColumnMap;
import ua.oblik.statement.MapField;

/** How the files of the agents are written, as staff keep it. */
@Dependent
class ColumnMaps {

  @Inject private CustomerDatabase customer;

  /** All maps; a file is read by the first whose columns it has. */
  List<ColumnMap> all() {
    return customer.list(
        "select * from payment_file_map order by name",
        row ->
            new ColumnMap(
                row.text("name"),
                row.text("source"),
                new ColumnMap.Layout(
                    row.text("delimiter").charAt(0),
                    Charset.forName(row.text("charset")),
                    row.text("date_format")),
                new ColumnMap.Columns(
                    row.text("external_id"),
                    row.text("account"),
                    row.text("amount"),
                    row.text("value_on"),
                    row.text("payer"),
                    row.text("purpose"),
                    row.text("bill"))));
  }

  /** The map of a name, or all; none if there is none of that name. */
  List<ColumnMap> of(Optional<String> name) {
    return all().stream().filter(map -> name.isEmpty() || name.get().equals(map.name())).toList();
  }

  /** Adds a map; the answer is whether there was none of its name. */
  boolean add(ColumnMap map) {
    return customer.change(
            """
            insert into payment_file_map (delimiter, charset, date_format, external_id, account, amount, value_on,
              payer, purpose, bill, name, source)
            values (?, ?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), nullif(?, ''), ?, ?) on conflict do nothing
            """,
            values(map))
        == 1;
  }

  /** Changes all of a map but its name and source; the answer is whether there is one of both. */
  boolean change(ColumnMap map) {
    return customer.change(
            """
            update payment_file_map set delimiter = ?, charset = ?, date_format = ?, external_id = ?, account = ?,
              amount = ?, value_on = ?, payer = nullif(?, ''), purpose = nullif(?, ''), bill = nullif(?, '')
            where name = ? and source = ?
            """,
            values(map))
        == 1;
  }

  private static Object[] values(ColumnMap map) {
    return new Object[] {
      String.valueOf(map.layout().delimiter()),
      map.layout().charset().name(),
      map.layout().datePattern(),
      map.columns().externalId(),
      map.columns().account(),
      map.columns().amount(),
      map.columns().valueOn(),
      MapField.PAYER.of(map),
      MapField.PURPOSE.of(map),
      MapField.BILL.of(map),
      map.name(),
      map.source()
    };
  }
}
