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

/** Collects the rows of one submission: its own and one per register. */
class StoredReadBuilder {
  private final Map<RegisterCode, Energy> values = new EnumMap<>(RegisterCode.class);
  private final Set<RegisterCode> rolledOver = EnumSet.noneOf(RegisterCode.class);
  private final UUID submission;
  private final UUID replaces;
  private final long meterId;
  private final LocalDate readOn;
  private final LocalDate effectiveOn;
  private final ReadSource source;
  private final ReadQuality quality;
  private final Stamp stamp;
  private final ReviewState review;

  /** From the row of the submission. */
  StoredReadBuilder(ResultSet row) throws SQLException {
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

  UUID submission() {
    return submission;
  }

  /** From the row of one of its registers. */
  void add(ResultSet row) throws SQLException {
    RegisterCode register = RegisterCode.valueOf(row.getString("register"));
    values.put(register, new Energy(row.getLong("value_wh")));
    if (row.getBoolean("rolled_over")) {
      rolledOver.add(register);
    }
  }

  StoredRead build() {
    MeterRead read = new MeterRead(readOn, values, source, quality, !rolledOver.isEmpty());
    return new StoredRead(
        submission, meterId, effectiveOn, read, Set.copyOf(rolledOver), replaces, stamp, review);
  }
}
