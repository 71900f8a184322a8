package ua.oblik.config.payara;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The description of a domain that was created and has not been started yet. */
final class DomainFile {

  private static final String EVERYWHERE = "address=\"0.0.0.0\"";
  private static final String HERE = "address=\"127.0.0.1\"";

  /** A listener that names no address listens everywhere. */
  private static final Pattern SILENT =
      Pattern.compile("<network-listener(?=\\s)(?![^>]* address=)");

  private final Path file;

  DomainFile(Path domain) {
    this.file = domain.resolve("config/domain.xml");
  }

  /** Keeps everything on the loopback address, so that nobody else sees the domain half made. */
  void listenHereOnly() throws IOException {
    String everywhere = Files.readString(file);
    String here = SILENT.matcher(everywhere.replace(EVERYWHERE, HERE)).replaceAll("$0 " + HERE);
    Files.writeString(file, here);
  }
}
