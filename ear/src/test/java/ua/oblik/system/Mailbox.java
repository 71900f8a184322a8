package ua.oblik.system;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The mails that the catcher has kept as files. */
public final class Mailbox {
  private final Path folder;

  public Mailbox(Path folder) {
    this.folder = folder;
  }

  /**
   * Mails to an address, oldest first. Names only are read: a draft may be gone the next moment.
   */
  public List<Mail> to(String address) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .map(Mailbox::read)
          .filter(mail -> mail.to().equalsIgnoreCase(address))
          .sorted(Comparator.comparing(Mail::file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Throws all mails away. */
  void empty() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".eml")).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Mail read(Path file) {
    try {
      MimeMessage message =
          new MimeMessage(null, new ByteArrayInputStream(Files.readAllBytes(file)));
      List<Part> parts = new ArrayList<>();
      collect(message, parts);
      StringBuilder text = new StringBuilder();
      Optional<byte[]> pdf = Optional.empty();
      for (Part part : parts) {
        if (part.isMimeType("text/plain")) {
          text.append(part.getContent());
        } else if (part.isMimeType("application/pdf")) {
          pdf = Optional.of(part.getInputStream().readAllBytes());
        }
      }
      return new Mail(
          file.getFileName().toString(),
          message.getMessageID(),
          message.getAllRecipients()[0].toString().replaceAll(".*<|>.*", ""),
          message.getSubject(),
          text.toString(),
          pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private static void collect(Part part, List<Part> leaves) throws MessagingException, IOException {
    if (part.isMimeType("multipart/*")) {
      Multipart multipart = (Multipart) part.getContent();
      for (int i = 0; i < multipart.getCount(); i++) {
        collect(multipart.getBodyPart(i), leaves);
      }
    } else {
      leaves.add(part);
    }
  }

  /** One mail: its plain text and, if it has one, the PDF attached to it. */
  public record Mail(
      String file,
      String messageId,
      String to,
      String subject,
      String text,
      Optional<byte[]> pdf) {}
}
