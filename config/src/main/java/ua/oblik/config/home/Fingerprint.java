package ua.oblik.config.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What something was made of, as a hash, so that the next start knows whether it is still the same.
 *
 * @param value hexadecimal SHA-256
 */
public record Fingerprint(String value) {

  /** Of the content of files and of some words. */
  public static Fingerprint of(List<Path> files, List<String> words) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        digest.update(Files.readAllBytes(file));
      }
      for (String word : words) {
        digest.update(word.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether the file holds this fingerprint. */
  public boolean isIn(Path file) {
    try {
      return Files.exists(file) && Files.readString(file).strip().equals(value);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Remembers the fingerprint. */
  public void writeTo(Path file) {
    try {
      Files.writeString(file, value);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
