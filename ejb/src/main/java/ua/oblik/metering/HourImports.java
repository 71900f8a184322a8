package ua.oblik.metering;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.filing.ImportJob;
import ua.oblik.filing.ImportWork.TakenUp;
import ua.oblik.sheet.Sheet;

/**
 * Works off the files of hourly volumes that the system operator sends, as {@link ReadImports} does
 * those of reads. What it stores is shown to customers and never billed.
 */
@Stateless
public class HourImports extends ImportJob {

  @EJB private HourFiles files;
  @EJB private HourChunk chunk;
  @EJB private BusinessClock clock;

  @Override
  protected void read(TakenUp taken, InputStream file) throws IOException {
    try (Sheet sheet = Sheet.open(file)) {
      ImportedHour.requireColumns(sheet.columns());
      int number = files.number(work.checksum(taken.id()));
      LocalDate today = clock.today();
      RowLanes.workOff(
          sheet,
          work.rowsDone(taken),
          (row, line) -> ImportedHour.of(row, line, today),
          ImportedHour::lane,
          hours -> chunk.take(taken.id(), number, hours));
    }
  }
}
