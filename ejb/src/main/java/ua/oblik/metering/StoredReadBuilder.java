package ua.oblik.metering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;

/** Collects the rows of one submission, one per register. */
class StoredReadBuilder {
  private final Map<RegisterCode, Energy> values = new EnumMap<>(RegisterCode.class);
  private final Set<RegisterCode> rolledOver = EnumSet.noneOf(RegisterCode.class);
  private UUID submission;
  private UUID replaces;
  private long meterId;
  private LocalDate readOn;
  private LocalDate effectiveOn;
  private ReadSource source;
  private ReadQuality quality;
  private Stamp stamp;
  private ReviewState review;

  void add(ResultSet row) throws SQLException {
    if (submission == null) {
      addSubmission(row);
    }
    RegisterCode register = RegisterCode.valueOf(row.getString("register"));
    values.put(register, new Energy(row.getLong("value_wh")));
    if (row.getBoolean("rolled_over")) {
      rolledOver.add(register);
    }
  }

  private void addSubmission(ResultSet row) throws SQLException {
    submission = row.getObject("id", UUID.class);
    replaces = row.getObject("replaces_id", UUID.class);
    meterId = row.getLong("meter_id");
    readOn = row.getObject("read_on", LocalDate.class);
    effectiveOn = row.getObject("effective_on", LocalDate.class);
    source = ReadSource.valueOf(row.getString("source"));
    quality = ReadQuality.valueOf(row.getString("quality"));
    String state = row.getString("state");
    review = state == null ? null : ReviewState.valueOf(state);
    stamp =
        new Stamp(
            row.getString("submitted_by"),
            row.getObject("submitted_on", LocalDate.class),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  StoredRead build() {
    MeterRead read = new MeterRead(readOn, values, source, quality, !rolledOver.isEmpty());
    return new StoredRead(
        submission, meterId, effectiveOn, read, Set.copyOf(rolledOver), replaces, stamp, review);
  }
}
