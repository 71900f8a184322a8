package ua.oblik.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** The meter schema: points, meters and reads. */
@ApplicationScoped
public class MeterDatabase extends Database {

  @Resource(lookup = "jdbc/oblik/meter")
  private DataSource dataSource;

  @Override
  DataSource dataSource() {
    return dataSource;
  }
}
