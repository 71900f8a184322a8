package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.List;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.statement.ColumnMap;

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
}
