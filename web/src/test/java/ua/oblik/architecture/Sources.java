package ua.oblik.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What only the sources tell. */
final class Sources {

  private Sources() {}

  /** Folders with Java sources and no package-info among them. */
  static List<Path> packagesWithoutInfo(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::getParent)
          .distinct()
          .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
          .toList();
    }
  }

  /**
   * Folders with tests that no package-info explains: neither one among them nor that of what they
   * test. Folders named {@code planted} hold faults for the rules to find.
   */
  static List<Path> testsWithoutInfo(Path module) throws IOException {
    Path tests = module.resolve("src/test/java");
    return packagesWithoutInfo(tests).stream()
        .map(tests::relativize)
        .filter(folder -> !folder.toString().contains("planted"))
        .filter(
            folder ->
                Files.notExists(
                    module.resolve("src/main/java").resolve(folder).resolve("package-info.java")))
        .toList();
  }

  /** Sources with more lines than given. */
  static List<Path> longerThan(int lines, Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> lines(file) > lines)
          .toList();
    }
  }

  private static int lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
