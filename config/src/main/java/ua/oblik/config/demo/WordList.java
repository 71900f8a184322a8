package ua.oblik.config.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the lists of names and places beside this class. */
final class WordList {

  private WordList() {}

  /** The lines of a list, without comments. */
  static List<String> lines(String name) {
    try (InputStream stream = WordList.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no list " + name);
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a list, each split at semicolons. */
  static List<List<String>> table(String name) {
    return lines(name).stream().map(line -> List.of(line.split(";", -1))).toList();
  }
}
