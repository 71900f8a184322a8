package ua.oblik.metering;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes the head of a submission; JPA on this server cannot bind the empty key of a first one. */
@Dependent
class SubmissionWriter {
  private static final String INSERT =
      """
      insert into read_submission
        (id, service_point_id, meter_id, read_on, effective_on, source, quality, replaces_id, reason,
         submitted_by, submitted_on, recorded_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  @Resource(lookup = "jdbc/oblik/meter")
  private DataSource meter;

  void write(UUID id, JudgedRead judged, Stamp stamp, String reason) {
    UUID replaces = judged.replaces().map(StoredRead::submission).orElse(null);
    try (Connection connection = meter.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, id);
      insert.setLong(2, judged.point().id().value());
      insert.setLong(3, judged.meter().meterId());
      insert.setObject(4, judged.read().readOn());
      insert.setObject(5, judged.effectiveOn());
      insert.setString(6, judged.read().source().name());
      insert.setString(7, judged.read().quality().name());
      insert.setObject(8, replaces, Types.OTHER);
      insert.setString(9, replaces == null ? null : reason);
      insert.setString(10, stamp.actor());
      insert.setObject(11, stamp.today());
      insert.setObject(12, stamp.at().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException("submission " + id, e);
    }
  }
}
