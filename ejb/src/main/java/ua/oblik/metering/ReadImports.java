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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import ua.oblik.filing.ImportWork;
import ua.oblik.filing.ImportWork.TakenUp;
import ua.oblik.sheet.Sheet;
import ua.oblik.sheet.SheetRow;
import ua.oblik.sheet.UnreadableSheetException;

/**
 * Works off the files of reads that the system operator sends. It runs beside the request, a chunk
 * to a transaction over both schemas; one that was cut off is taken up where it stood.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReadImports {

  private static final Logger LOG = System.getLogger(ReadImports.class.getName());
  private static final int CHUNK = 2000;

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
      ImportedRead.requireColumns(sheet.columns());
      long row = 0;
      List<ImportedRead> reads = new ArrayList<>(CHUNK);
      Optional<SheetRow> next = sheet.next();
      while (next.isPresent()) {
        if (++row > taken.rowsDone()) {
          reads.add(ImportedRead.of(next.get()));
        }
        next = sheet.next();
        if (reads.size() == CHUNK || (next.isEmpty() && !reads.isEmpty())) {
          chunk.take(taken, row - reads.size() + 1, List.copyOf(reads));
          reads.clear();
        }
      }
      work.complete(taken.id());
    } catch (UnreadableSheetException e) {
      work.refuse(taken.id(), e.code());
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.ERROR, "read import " + taken.id() + " failed", e);
      work.fail(taken.id(), e.getClass().getSimpleName());
    }
  }
}
