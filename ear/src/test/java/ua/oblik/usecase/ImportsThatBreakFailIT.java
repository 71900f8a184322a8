package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.oblik.Incident;
import ua.oblik.filing.BroughtFile;
import ua.oblik.filing.FileImports;
import ua.oblik.filing.ImportJob;
import ua.oblik.filing.ImportKind;
import ua.oblik.filing.ImportState;
import ua.oblik.filing.ImportView;
import ua.oblik.filing.ImportWork;
import ua.oblik.filing.ImportWork.TakenUp;
import ua.oblik.metering.HourImports;

/** A file that breaks whoever reads it ends as failed, with a number to ask about. */
class ImportsThatBreakFailIT extends UseCase {
  private static final byte[] FILE =
      "eic;date;hour;kWh\n62Z0000000000000;2025-11-03;1;1\n".getBytes(StandardCharsets.UTF_8);

  @Inject private FileImports files;
  @Inject private HourImports hours;
  @Inject private ImportWork work;

  /** Breaks as a file does that is nested too deep, or larger than the memory. */
  private static final class Breaking extends ImportJob {
    private final Error broken;

    Breaking(ImportWork work, Error broken) {
      this.work = work;
      this.broken = broken;
    }

    @Override
    protected void read(TakenUp taken, InputStream file) {
      throw broken;
    }
  }

  @Test
  void alsoByAnErrorAndAreTakenUpAgain() {
    callers.become("clerk@demo.oblik");
    for (Error broken : List.of(new StackOverflowError(), new OutOfMemoryError("as if"))) {
      UUID id =
          files.receive(
              new BroughtFile(ImportKind.HOURS, "hours.csv", Optional.empty()),
              () -> new ByteArrayInputStream(FILE));

      new Breaking(work, broken).begin(id);

      ImportView failed = files.get(id);
      assertThat(failed.state()).as(broken.toString()).isEqualTo(ImportState.FAILED);
      assertThat(Incident.isNumber(failed.reason())).as(failed.reason()).isTrue();
      assertThat(failed.finishedAt()).isNotNull();

      assertThat(hours.run(id)).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(true);
      assertThat(files.get(id).state()).isEqualTo(ImportState.COMPLETED);
    }
  }
}
