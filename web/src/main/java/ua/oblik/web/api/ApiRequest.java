package ua.oblik.web.api;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The request as it came over the wire, as far as repeating it and its files are concerned. */
@RequestScoped
class ApiRequest {
  private final List<Path> files = new ArrayList<>();
  private String line = "";
  private String key;
  private String name = "";
  private byte[] hash = sha256().digest();

  void received(String method, String path, String idempotencyKey) {
    line = method + " " + path;
    key = idempotencyKey;
  }

  void body(byte[] bytes) {
    hash = sha256().digest(bytes);
  }

  void hash(byte[] ofFile) {
    hash = ofFile.clone();
  }

  /** A name that the address gives to a file without one. */
  void named(String given) {
    name = given == null ? "" : given;
  }

  String name() {
    return name;
  }

  /** Method and path, such as {@code POST accounts/4100000001/reads}. */
  String line() {
    return line;
  }

  /** The header, or {@code null}. */
  String key() {
    return key;
  }

  byte[] bodyHash() {
    return hash.clone();
  }

  /** A file on the disk that goes with the request. */
  Path spool() {
    try {
      Path file = Files.createTempFile("oblik-upload-", ".bin");
      files.add(file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body on the disk. */
  Path spooled() {
    return files.get(0);
  }

  @PreDestroy
  void delete() {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
