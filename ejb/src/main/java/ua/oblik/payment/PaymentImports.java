package ua.oblik.payment;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.oblik.filing.ImportJob;
import ua.oblik.filing.ImportWork.TakenUp;
import ua.oblik.statement.StatementFiles;
import ua.oblik.statement.StatementLine;
import ua.oblik.statement.StatementReader;

/**
 * Works off the files of banks and agents that were received. It runs beside the request, a chunk
 * to a transaction; one that was cut off is taken up where it stood, and what was booked is never
 * booked again.
 */
@Stateless
public class PaymentImports extends ImportJob {

  private static final int CHUNK = 500;

  @EJB private PaymentChunk chunk;
  @Inject private ColumnMaps maps;

  @Override
  protected void read(TakenUp taken, InputStream file) throws IOException {
    try (StatementReader reader = StatementFiles.open(file, maps.of(taken.layout()))) {
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
    }
  }
}
