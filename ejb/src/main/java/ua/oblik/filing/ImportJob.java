package ua.oblik.filing;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import ua.oblik.Incident;
import ua.oblik.UnreadableException;
import ua.oblik.filing.ImportWork.TakenUp;

/**
 * Works off the files of one kind that were received. It runs beside the request, a chunk to a
 * transaction; one that was cut off is taken up where it stood.
 */
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public abstract class ImportJob {

  private static final Logger LOG = System.getLogger(ImportJob.class.getName());

  @EJB protected ImportWork work;

  /** Reads a file to its end; the answer is whether this call did it. */
  @Asynchronous
  public Future<Boolean> run(UUID id) {
    Optional<TakenUp> taken = work.takeUp(id);
    taken.ifPresent(this::workOff);
    return new AsyncResult<>(taken.isPresent());
  }

  /** The same, for whoever does not wait: how it goes is told by the import. */
  @Asynchronous
  public void begin(UUID id) {
    work.takeUp(id).ifPresent(this::workOff);
  }

  /**
   * Reads what has not been done yet of a file.
   *
   * @throws UnreadableException if it is no file of the kind
   */
  protected abstract void read(TakenUp taken, InputStream file) throws IOException;

  private void workOff(TakenUp taken) {
    try (InputStream file = work.open(taken.id())) {
      read(taken, file);
      work.complete(taken.id());
    } catch (UnreadableException e) {
      work.refuse(taken.id(), e);
    } catch (IOException | RuntimeException | Error e) {
      // An error too: a file that breaks the thread must not be taken up for ever.
      Incident incident = Incident.fresh();
      LOG.log(Level.ERROR, "incident " + incident + ": import " + taken.id() + " failed", e);
      work.fail(taken.id(), incident.number());
    }
  }
}
