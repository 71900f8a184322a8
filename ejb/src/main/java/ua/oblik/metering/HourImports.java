package ua.oblik.metering;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import ua.oblik.Incident;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.filing.ImportWork;
import ua.oblik.filing.ImportWork.TakenUp;
import ua.oblik.sheet.Sheet;
import ua.oblik.sheet.SheetRow;
import ua.oblik.sheet.UnreadableSheetException;

/**
 * Works off the files of hourly volumes that the system operator sends, as {@link ReadImports} does
 * those of reads. What it stores is shown to customers and never billed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HourImports {

  private static final Logger LOG = System.getLogger(HourImports.class.getName());

  @EJB private ImportWork work;
  @EJB private HourFiles files;
  @EJB private HourChunk chunk;
  @EJB private BusinessClock clock;

  /** Reads a file to its end; the answer is whether this call did it. */
  @Asynchronous
  public Future<Boolean> run(UUID id) {
    Optional<TakenUp> taken = work.takeUp(id);
    taken.ifPresent(this::read);
    return new AsyncResult<>(taken.isPresent());
  }

  /** The same, for whoever does not wait: how it goes is told by the import. */
  @Asynchronous
  public void begin(UUID id) {
    work.takeUp(id).ifPresent(this::read);
  }

  private void read(TakenUp taken) {
    try (Sheet sheet = Sheet.open(work.open(taken.id()))) {
      ImportedHour.requireColumns(sheet.columns());
      int file = files.number(work.checksum(taken.id()));
      LocalDate today = clock.today();
      BitSet done = work.rowsDone(taken);
      try (RowLanes<ImportedHour> lanes =
          new RowLanes<>(
              RowLanes.LANES, ImportedHour::lane, hours -> chunk.take(taken.id(), file, hours))) {
        int row = 0;
        for (Optional<SheetRow> next = sheet.next(); next.isPresent(); next = sheet.next()) {
          if (!done.get(++row)) {
            lanes.add(ImportedHour.of(row, next.get(), today));
          }
        }
        lanes.finish();
      }
      work.complete(taken.id());
    } catch (UnreadableSheetException e) {
      work.refuse(taken.id(), e);
    } catch (IOException | RuntimeException e) {
      Incident incident = Incident.fresh();
      LOG.log(Level.ERROR, "incident " + incident + ": hour import " + taken.id() + " failed", e);
      work.fail(taken.id(), incident.number());
    }
  }
}
