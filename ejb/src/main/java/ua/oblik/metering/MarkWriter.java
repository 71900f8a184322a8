package ua.oblik.metering;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import ua.oblik.supply.ServicePointId;

/** Writes what billing leaves behind, many rows in one batch. */
@Dependent
class MarkWriter {
  private static final int ID_BLOCK = 50;

  private static final String MARK =
      """
      insert into billed_mark
        (service_point_id, billed_until, actual_until, bill_no, provisional_in_a_row)
      values (?, ?, ?, ?, ?)
      on conflict (service_point_id) do update set
        billed_until = excluded.billed_until, actual_until = excluded.actual_until,
        bill_no = excluded.bill_no, provisional_in_a_row = excluded.provisional_in_a_row,
        version = billed_mark.version + 1
      """;

  private static final String FORGET = "delete from billed_mark where service_point_id = ?";

  private static final String ESTIMATE =
      """
      insert into estimate
        (period_from, id, period_until, service_point_id, register, energy_wh, rule, bill_no)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** A value of the sequence is the last id of a block. */
  private static final String IDS = "select nextval('estimate_id_seq') from generate_series(1, ?)";

  private static final String RAISE =
      """
      insert into controller_visit (service_point_id, reason, raised_on)
      select point, 'PROLONGED_ESTIMATION', ? from unnest(?) as p (point)
      on conflict (service_point_id, reason) where closed_on is null do nothing
      """;

  private static final String CLOSE =
      """
      update controller_visit set closed_on = ?
      where service_point_id = any (?) and reason = 'PROLONGED_ESTIMATION' and closed_on is null
      """;

  @Resource(lookup = "jdbc/oblik/meter")
  private DataSource meter;

  void mark(Collection<BilledMark> marks) {
    batch(
        MARK,
        marks,
        (statement, mark) -> {
          statement.setLong(1, mark.point().value());
          statement.setObject(2, mark.billedUntil());
          statement.setObject(3, mark.actualUntil());
          statement.setLong(4, mark.billNo());
          statement.setInt(5, mark.provisionalInARow());
        });
  }

  void forget(Collection<ServicePointId> points) {
    batch(FORGET, points, (statement, point) -> statement.setLong(1, point.value()));
  }

  void estimates(Collection<StoredEstimate> estimates) {
    PrimitiveIterator.OfLong ids = ids(estimates.size());
    batch(
        ESTIMATE,
        estimates,
        (statement, estimate) -> {
          statement.setObject(1, estimate.days().from());
          statement.setLong(2, ids.nextLong());
          statement.setObject(3, estimate.days().until());
          statement.setLong(4, estimate.point().value());
          statement.setString(5, estimate.register().name());
          statement.setLong(6, estimate.energy().wattHours());
          statement.setString(7, estimate.rule().name());
          statement.setLong(8, estimate.billNo());
        });
  }

  void raiseVisits(Collection<ServicePointId> points, LocalDate today) {
    forPoints(RAISE, points, today);
  }

  void closeVisits(Collection<ServicePointId> points, LocalDate today) {
    forPoints(CLOSE, points, today);
  }

  private void forPoints(String sql, Collection<ServicePointId> points, LocalDate today) {
    if (points.isEmpty()) {
      return;
    }
    try (Connection connection = meter.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, today);
      statement.setArray(
          2,
          connection.createArrayOf("bigint", points.stream().map(ServicePointId::value).toArray()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException("controller visits of " + points.size() + " points", e);
    }
  }

  private PrimitiveIterator.OfLong ids(int wanted) {
    LongStream.Builder blocks = LongStream.builder();
    try (Connection connection = meter.getConnection();
        PreparedStatement statement = connection.prepareStatement(IDS)) {
      statement.setInt(1, (wanted + ID_BLOCK - 1) / ID_BLOCK);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          blocks.add(row.getLong(1));
        }
      }
    } catch (SQLException e) {
      throw new PersistenceException("ids of " + wanted + " estimates", e);
    }
    return blocks
        .build()
        .flatMap(last -> LongStream.rangeClosed(last - ID_BLOCK + 1, last))
        .iterator();
  }

  private <T> void batch(String sql, Collection<T> rows, Binder<T> binder) {
    if (rows.isEmpty()) {
      return;
    }
    try (Connection connection = meter.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (T row : rows) {
        binder.bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new PersistenceException(rows.size() + " rows of billed points", e);
    }
  }

  /** Sets the parameters of one row. */
  private interface Binder<T> {
    void bind(PreparedStatement statement, T row) throws SQLException;
  }
}
