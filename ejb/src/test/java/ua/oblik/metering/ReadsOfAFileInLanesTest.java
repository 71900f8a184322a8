package ua.oblik.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ua.oblik.sheet.SheetRow;

/** How the rows of a file are shared out while others are at work. */
class ReadsOfAFileInLanesTest {
  private static final int ROWS = 9001;
  private static final int ACCOUNTS = 70;

  private final List<List<ImportedRead>> chunks = new ArrayList<>();

  private Future<Integer> done(List<ImportedRead> chunk) {
    chunks.add(List.copyOf(chunk));
    return CompletableFuture.completedFuture(chunk.size());
  }

  private static ImportedRead row(int number) {
    String account = Long.toString(4_100_000_028L + number % ACCOUNTS);
    return ImportedRead.of(
        number,
        new SheetRow(number + 1, null, Map.of("account", account, "date", "2025-11-04", "t1", "1")),
        Optional.empty());
  }

  @Test
  void everyRowIsInOneChunkAndNoChunkIsTooLong() {
    RowLanes<ImportedRead> lanes = new RowLanes<>(3, ImportedRead::lane, this::done);
    for (int number = 1; number <= ROWS; number++) {
      lanes.add(row(number));
    }
    lanes.finish();

    assertThat(chunks).allMatch(chunk -> chunk.size() <= RowLanes.CHUNK);
    assertThat(rows().map(ImportedRead::row).sorted().distinct()).hasSize(ROWS);
    assertThat(rows()).hasSize(ROWS);
  }

  @Test
  void rowsOfAnAccountStayInTheOrderOfTheFile() {
    RowLanes<ImportedRead> lanes = new RowLanes<>(3, ImportedRead::lane, this::done);
    for (int number = 1; number <= ROWS; number++) {
      lanes.add(row(number));
    }
    lanes.finish();

    for (int account = 0; account < ACCOUNTS; account++) {
      String wanted = Long.toString(4_100_000_028L + account);
      assertThat(rows().filter(read -> read.accountText().equals(wanted)).map(ImportedRead::row))
          .isSorted()
          .isNotEmpty();
    }
  }

  /** One lane may run ahead of another, but never a chunk ahead of the chunk before it. */
  @Test
  void aLaneWaitsForItsOwnChunkOnly() {
    List<CompletableFuture<Integer>> atWork = new ArrayList<>();
    RowLanes<ImportedRead> lanes =
        new RowLanes<>(
            1,
            ImportedRead::lane,
            chunk -> {
              assertThat(atWork).allMatch(CompletableFuture::isDone);
              CompletableFuture<Integer> next = CompletableFuture.supplyAsync(chunk::size);
              atWork.add(next);
              return next;
            });
    for (int number = 1; number <= ROWS; number++) {
      lanes.add(row(number));
    }
    lanes.finish();

    assertThat(atWork).hasSize(5).allMatch(CompletableFuture::isDone);
  }

  @Test
  void aChunkThatFailsIsToldOnceTheOthersHaveEnded() {
    CompletableFuture<Integer> slow = new CompletableFuture<>();
    RowLanes<ImportedRead> lanes =
        new RowLanes<>(
            2,
            ImportedRead::lane,
            chunk ->
                chunk.stream().anyMatch(read -> read.row() == 2)
                    ? CompletableFuture.failedFuture(new IllegalStateException("no database"))
                    : slow);
    for (int number = 1; number <= ACCOUNTS; number++) {
      lanes.add(row(number));
    }
    slow.complete(1);

    assertThatIllegalStateException()
        .isThrownBy(lanes::finish)
        .withRootCauseInstanceOf(IllegalStateException.class);
    lanes.close();
  }

  private Stream<ImportedRead> rows() {
    return chunks.stream().flatMap(List::stream);
  }
}
