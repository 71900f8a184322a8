package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.MeterDatabase;

/**
 * Numbers the files that bring hourly volumes: of two that tell an hour differently the later
 * stands.
 */
@Stateless
public class HourFiles {
  @Inject private MeterDatabase meter;
  @Inject private BusinessClock clock;

  /** The number of a file by its checksum: the one it had if the same bytes came before. */
  public int number(String checksum) {
    meter.change(
        "insert into hour_file (checksum, received_at) values (?, ?) on conflict do nothing",
        checksum,
        clock.now());
    return meter
        .first("select no from hour_file where checksum = ?", row -> row.small("no"), checksum)
        .orElseThrow();
  }
}
