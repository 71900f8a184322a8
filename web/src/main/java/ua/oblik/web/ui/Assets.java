package ua.oblik.web.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** Our own style sheet, script and pictures: browsers keep them until their content changes. */
@Named
@ApplicationScoped
public class Assets {
  private static final List<String> FOLDERS = List.of("/resources/oblik/", "/resources/tour/");

  @Inject private ServletContext application;

  /** Checksum of all assets; a part of their addresses. */
  public String getVersion() {
    CRC32 sum = new CRC32();
    Set<String> paths = new TreeSet<>();
    FOLDERS.forEach(folder -> paths.addAll(application.getResourcePaths(folder)));
    for (String path : paths) {
      try (InputStream in = application.getResourceAsStream(path)) {
        sum.update(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Long.toHexString(sum.getValue());
  }
}
