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
import java.util.BitSet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import ua.oblik.Incident;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.filing.ImportWork;
import ua.oblik.filing.ImportWork.TakenUp;
import ua.oblik.sheet.Sheet;
import ua.oblik.sheet.SheetRow;
import ua.oblik.sheet.UnreadableSheetException;

/**
 * Works off the files of reads that the system operator sends, and those that a customer brings for
 * the points of an own account. It runs beside the request, on as many cores as there are, a chunk
 * to a transaction over both schemas; of one that was cut off, what has its outcome is left alone.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReadImports {

  private static final Logger LOG = System.getLogger(ReadImports.class.getName());

  @EJB private ImportWork work;
  @EJB private ReadChunk chunk;

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
      Optional<AccountNumber> own = taken.owner().map(AccountNumber::of);
      ImportedRead.requireColumns(sheet.columns(), own);
      BitSet done = work.rowsDone(taken);
      try (RowLanes<ImportedRead> lanes =
          new RowLanes<>(RowLanes.LANES, ImportedRead::lane, reads -> chunk.take(taken, reads))) {
        int row = 0;
        for (Optional<SheetRow> next = sheet.next(); next.isPresent(); next = sheet.next()) {
          if (!done.get(++row)) {
            lanes.add(ImportedRead.of(row, next.get(), own));
          }
        }
        lanes.finish();
      }
      work.complete(taken.id());
    } catch (UnreadableSheetException e) {
      work.refuse(taken.id(), e);
    } catch (IOException | RuntimeException e) {
      Incident incident = Incident.fresh();
      LOG.log(Level.ERROR, "incident " + incident + ": read import " + taken.id() + " failed", e);
      work.fail(taken.id(), incident.number());
    }
  }
}
