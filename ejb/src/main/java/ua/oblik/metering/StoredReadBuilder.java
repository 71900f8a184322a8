package ua.oblik.metering;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ua.oblik.database.Row;
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
  StoredReadBuilder(Row row) throws SQLException {
    submission = row.uuid("id");
    replaces = row.uuid("replaces_id");
    meterId = row.number("meter_id");
    readOn = row.day("read_on");
    effectiveOn = row.day("effective_on");
    source = row.word(ReadSource.class, "source");
    quality = row.word(ReadQuality.class, "quality");
    String state = row.text("state");
    review = state == null ? null : ReviewState.valueOf(state);
    stamp = new Stamp(row.text("submitted_by"), row.day("submitted_on"), row.moment("recorded_at"));
  }

  UUID submission() {
    return submission;
  }

  /** From the row of one of its registers. */
  void add(Row row) throws SQLException {
    RegisterCode register = row.word(RegisterCode.class, "register");
    values.put(register, row.energy("value_wh"));
    if (row.flag("rolled_over")) {
      rolledOver.add(register);
    }
  }

  StoredRead build() {
    MeterRead read = new MeterRead(readOn, values, source, quality, !rolledOver.isEmpty());
    return new StoredRead(
        submission, meterId, effectiveOn, read, Set.copyOf(rolledOver), replaces, stamp, review);
  }
}
