package ua.oblik.payment;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import ua.oblik.Incident;
import ua.oblik.filing.ImportWork;
import ua.oblik.filing.ImportWork.TakenUp;
import ua.oblik.statement.StatementFiles;
import ua.oblik.statement.StatementLine;
import ua.oblik.statement.StatementReader;
import ua.oblik.statement.UnreadableFileException;

/**
 * Works off the files of banks and agents that were received. It runs beside the request, a chunk
 * to a transaction; one that was cut off is taken up where it stood, and what was booked is never
 * booked again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentImports {

  private static final Logger LOG = System.getLogger(PaymentImports.class.getName());
  private static final int CHUNK = 500;

  @EJB private ImportWork work;
  @EJB private PaymentChunk chunk;
  @Inject private ColumnMaps maps;

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
    try (StatementReader reader =
        StatementFiles.open(work.open(taken.id()), maps.of(taken.layout()))) {
      long row = 0;
      List<StatementLine> lines = new ArrayList<>(CHUNK);
      Optional<StatementLine> line = reader.next();
      while (line.isPresent()) {
        if (++row > taken.rowsDone()) {
          lines.add(line.get());
        }
        line = reader.next();
        if (lines.size() == CHUNK || (line.isEmpty() && !lines.isEmpty())) {
          chunk.book(taken, row - lines.size() + 1, List.copyOf(lines));
          lines.clear();
        }
      }
      work.complete(taken.id());
    } catch (UnreadableFileException e) {
      work.refuse(taken.id(), e);
    } catch (IOException | RuntimeException e) {
      Incident incident = Incident.fresh();
      LOG.log(
          Level.ERROR, "incident " + incident + ": payment import " + taken.id() + " failed", e);
      work.fail(taken.id(), incident.number());
    }
  }
}
