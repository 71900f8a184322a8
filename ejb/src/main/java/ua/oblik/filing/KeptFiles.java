package ua.oblik.filing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;

/** The originals of files, each kept once, in parts of a megabyte. */
@Dependent
class KeptFiles {

  private static final int PART = 1 << 20;
  private static final byte[] END = {};

  @Inject private CustomerDatabase customer;
  @Inject private BusinessClock clock;

  /** Keeps a file, unless the same bytes are kept already, and answers their hash. */
  byte[] keep(FileContent content) throws IOException {
    MessageDigest digest = sha256();
    long length = 0;
    try (InputStream file = content.open()) {
      for (byte[] part = file.readNBytes(PART); part.length > 0; part = file.readNBytes(PART)) {
        digest.update(part);
        length += part.length;
      }
    }
    byte[] hash = digest.digest();
    int added =
        customer.change(
            "insert into received_file (hash, bytes, received_at) values (?, ?, ?::timestamptz)"
                + " on conflict do nothing",
            hash,
            length,
            clock.now().toString());
    if (added == 1) {
      keepParts(content, hash);
    }
    return hash;
  }

  private void keepParts(FileContent content, byte[] hash) throws IOException {
    int ordinal = 0;
    try (InputStream file = content.open()) {
      for (byte[] part = file.readNBytes(PART); part.length > 0; part = file.readNBytes(PART)) {
        customer.change(
            "insert into received_file_part (hash, ordinal, content) values (?, ?, ?)",
            hash,
            ordinal++,
            part);
      }
    }
  }

  /** The bytes, fetched part by part as they are read. */
  InputStream open(byte[] hash) {
    return new Kept(hash);
  }

  private byte[] part(byte[] hash, int ordinal) {
    return customer
        .first(
            "select content from received_file_part where hash = ? and ordinal = ?",
            row -> row.bytes("content"),
            hash,
            ordinal)
        .orElse(END);
  }

  /** A kept file being read; it holds one part. */
  private final class Kept extends InputStream {
    private final byte[] hash;
    private ByteArrayInputStream part = new ByteArrayInputStream(END);
    private int next;

    Kept(byte[] hash) {
      this.hash = hash;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (part.available() == 0) {
        part = new ByteArrayInputStream(part(hash, next++));
      }
      return part.read(into, offset, length);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
