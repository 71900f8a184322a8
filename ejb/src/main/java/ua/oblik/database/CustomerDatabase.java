package ua.oblik.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** The customer schema: customers, tariffs, bills, ledger. */
@ApplicationScoped
public class CustomerDatabase extends Database {

  @Resource(lookup = "jdbc/oblik/customer")
  private DataSource dataSource;

  @Override
  DataSource dataSource() {
    return dataSource;
  }
}
