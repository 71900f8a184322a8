package ua.oblik.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page shows a stored reason as it is stored: it is told in the reader's language. */
class RawReasonsTest {
  private static final Path PAGES = Path.of("src/main/webapp");

  /**
   * What is stored for the log, called where it would be printed: not asked whether it is there.
   */
  private static final Pattern RAW =
      Pattern.compile(
          "#\\{(?!empty |not empty |b:|text)[\\w.()]*\\.(failure|parked\\.detail)\\(\\)");

  private static final Pattern RAW_IN_CHOICE =
      Pattern.compile("[?:] *\\w[\\w.()]*\\.failure\\(\\)\\s*}");

  @Test
  void noPagePrintsAFailureAsItIsStored() throws IOException {
    try (Stream<Path> pages = Files.walk(PAGES)) {
      List<Path> raw =
          pages
              .filter(page -> page.toString().endsWith(".xhtml"))
              .filter(RawReasonsTest::printsRaw)
              .toList();

      assertThat(raw).isEmpty();
    }
  }

  @Test
  void aRawOneWouldBeFound() {
    assertThat(RAW.matcher("<div>#{officeRunBacking.run.failure()}</div>").find()).isTrue();
    assertThat(RAW.matcher("value=\"#{officeParkedBacking.parked.detail()}\"").find()).isTrue();
    assertThat(RAW_IN_CHOICE.matcher("#{empty row.failure() ? '—' : row.failure()}").find())
        .isTrue();
    assertThat(RAW.matcher("#{not empty run.failure()}").find()).isFalse();
    assertThat(RAW.matcher("#{b:failure(run.failure())}").find()).isFalse();
  }

  private static boolean printsRaw(Path page) {
    try {
      String text = Files.readString(page);
      return RAW.matcher(text).find() || RAW_IN_CHOICE.matcher(text).find();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
