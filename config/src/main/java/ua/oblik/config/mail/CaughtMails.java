package ua.oblik.config.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Mails in a folder, one file for each recipient, named so that the order of names is the order of
 * arrival.
 */
final class CaughtMails {

  /** The header that says for whom a file was written; blind copies are not in the mail itself. */
  static final String RECIPIENT = "Delivered-To";

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSSSSS").withZone(ZoneOffset.UTC);

  private final Path folder;
  private long count;

  CaughtMails(Path folder) {
    this.folder = folder;
  }

  /** Keeps a mail. It is on the disk, whole, when this returns. */
  synchronized Path keep(MimeMessage mail, String recipient)
      throws IOException, MessagingException {
    count++;
    String name = NAME.format(Clock.systemUTC().instant()) + "-" + count + ".eml";
    Path draft = folder.resolve(name + ".part");
    try (OutputStream file = Files.newOutputStream(draft)) {
      file.write((RECIPIENT + ": " + recipient + "\r\n").getBytes(StandardCharsets.US_ASCII));
      mail.writeTo(file);
    }
    return Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The latest files, newest first. */
  List<Path> latest(int most) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted(Comparator.comparing(Path::getFileName).reversed())
          .limit(most)
          .toList();
    }
  }

  /** The file of that name, if it is one of the caught mails. */
  Optional<Path> named(String name) {
    return name.matches("[0-9-]+\\.eml")
        ? Optional.of(folder.resolve(name)).filter(Files::exists)
        : Optional.empty();
  }

  /** Reads a mail back. */
  static MimeMessage read(Path file) throws IOException, MessagingException {
    try (InputStream content = Files.newInputStream(file)) {
      return new MimeMessage(Session.getInstance(new Properties()), content);
    }
  }
}
