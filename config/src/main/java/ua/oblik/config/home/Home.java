package ua.oblik.config.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder that holds all state: unpacked servers, data, logs, secrets, mails. Deleting it is a
 * fresh start.
 *
 * @param folder the folder itself
 */
public record Home(Path folder) {

  private static final long LEAST_FREE_BYTES = 1_500_000_000L;

  /** Creates the folder for its owner only, or says in one line why it cannot be used. */
  public static Home prepare(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      Home home = new Home(folder);
      for (Path each : new Path[] {home.run(), home.logs(), home.mail()}) {
        Files.createDirectories(each);
      }
      Path probe = Files.createTempFile(home.run(), "write", ".probe");
      Files.delete(probe);
      return home;
    } catch (IOException notWritable) {
      throw LauncherException.failed(
          "OBLIK_HOME %s cannot be written: %s".formatted(folder, reason(notWritable)),
          notWritable);
    }
  }

  private static String reason(IOException failure) {
    if (failure instanceof FileAlreadyExistsException file) {
      return file.getFile() + " is not a folder";
    }
    if (failure instanceof AccessDeniedException denied) {
      return denied.getFile() + " belongs to somebody else";
    }
    if (failure instanceof NoSuchFileException missing) {
      return missing.getFile() + " cannot be made";
    }
    return failure.getMessage();
  }

  /** Refuses to begin on a disk that is about to be full. */
  public void requireFreeSpace() {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      if (free < LEAST_FREE_BYTES) {
        throw LauncherException.failed(
            "The disk of %s has %d MB left; Oblik needs %d MB"
                .formatted(folder, free / 1_000_000, LEAST_FREE_BYTES / 1_000_000));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Lock, process ids and other things that mean nothing after a restart of the machine. */
  public Path run() {
    return folder.resolve("run");
  }

  /** Output of everything the launcher starts. */
  public Path logs() {
    return folder.resolve("log");
  }

  /** Mails caught in demo and test mode, one .eml file each. */
  public Path mail() {
    return folder.resolve("mail");
  }

  /** Files that the application server works with while it runs, such as uploads. */
  public Path temporary() {
    return folder.resolve("temporary");
  }

  /** Empties the folder of temporary files: a server that was killed has left its own there. */
  public void clearTemporary() {
    try {
      deleteTree(temporary());
      Files.createDirectory(temporary());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Generated passwords. */
  public Path secretsFile() {
    return folder.resolve("secrets.properties");
  }

  /** Data folder of the embedded database. */
  public Path databaseFolder() {
    return folder.resolve("database");
  }

  /** Folder of Payara's domains; holds the one domain of Oblik. */
  public Path domains() {
    return folder.resolve("domains");
  }

  /** A folder for unpacked software of one version. */
  public Path software(String nameAndVersion) {
    return folder.resolve("software").resolve(nameAndVersion);
  }

  /** Removes a folder and everything in it; nothing happens if it is not there. */
  public static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
