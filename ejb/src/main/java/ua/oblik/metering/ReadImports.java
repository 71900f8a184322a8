package ua.oblik.metering;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.filing.ImportJob;
import ua.oblik.filing.ImportWork.TakenUp;
import ua.oblik.sheet.Sheet;

/**
 * Works off the files of reads that the system operator sends, and those that a customer brings for
 * the points of an own account. It runs beside the request, on as many cores as there are, a chunk
 * to a transaction over both schemas; of one that was cut off, what has its outcome is left alone.
 */
@Stateless
public class ReadImports extends ImportJob {

  @EJB private ReadChunk chunk;

  @Override
  protected void read(TakenUp taken, InputStream file) throws IOException {
    Optional<AccountNumber> own = taken.owner().map(AccountNumber::of);
    try (Sheet sheet = Sheet.open(file)) {
      ImportedRead.requireColumns(sheet.columns(), own);
      RowLanes.workOff(
          sheet,
          work.rowsDone(taken),
          (row, line) -> ImportedRead.of(row, line, own),
          ImportedRead::lane,
          reads -> chunk.take(taken, reads));
    }
  }
}
