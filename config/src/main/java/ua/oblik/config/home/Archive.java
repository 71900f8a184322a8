package ua.oblik.config.home;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks archives so that a target folder is either complete or not there. */
public final class Archive {

  private static final int ANY_EXECUTE_BIT = 0111;

  private Archive() {}

  /** Unpacks a xz-compressed tar that lies inside of a jar. */
  public static void unpackTarInJar(Path jar, String suffix, Path target) throws IOException {
    Path draft = draftOf(target);
    try (ZipFile zip = ZipFile.builder().setPath(jar).get()) {
      ZipArchiveEntry entry =
          Collections.list(zip.getEntries()).stream()
              .filter(each -> each.getName().endsWith(suffix))
              .findFirst()
              .orElseThrow();
      try (InputStream packed = new BufferedInputStream(zip.getInputStream(entry));
          TarArchiveInputStream tar =
              new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
        writeAll(tar, draft);
      }
    }
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Unpacks the one top folder of a zip. */
  public static void unpackZip(Path zipFile, String topFolder, Path target) throws IOException {
    Path draft = draftOf(target);
    try (ZipFile zip = ZipFile.builder().setPath(zipFile).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        Path file = inside(draft, entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          try (InputStream content = zip.getInputStream(entry)) {
            write(content, file, entry.getUnixMode());
          }
        }
      }
    }
    Files.move(draft.resolve(topFolder), target, StandardCopyOption.ATOMIC_MOVE);
    Home.deleteTree(draft);
  }

  private static Path draftOf(Path target) throws IOException {
    Path draft = target.resolveSibling(target.getFileName() + ".unpacking");
    Home.deleteTree(draft);
    Files.createDirectories(draft);
    return draft;
  }

  private static void writeAll(ArchiveInputStream<TarArchiveEntry> tar, Path folder)
      throws IOException {
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      Path file = inside(folder, entry.getName());
      if (entry.isDirectory()) {
        Files.createDirectories(file);
      } else if (entry.isSymbolicLink()) {
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      } else {
        write(tar, file, entry.getMode());
      }
    }
  }

  private static Path inside(Path folder, String name) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException("The archive holds a file outside of its folder: " + name);
    }
    return file;
  }

  private static void write(InputStream content, Path file, int mode) throws IOException {
    Files.createDirectories(file.getParent());
    Files.copy(content, file);
    if ((mode & ANY_EXECUTE_BIT) != 0) {
      Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      permissions.add(PosixFilePermission.GROUP_EXECUTE);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
      Files.setPosixFilePermissions(file, permissions);
    }
  }
}
