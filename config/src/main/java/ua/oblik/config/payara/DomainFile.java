package ua.oblik.config.payara;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The description of a domain whose server does not run. */
final class DomainFile {

  private static final String EVERYWHERE = "address=\"0.0.0.0\"";
  private static final String HERE = "address=\"127.0.0.1\"";

  /** A listener that names no address listens everywhere. */
  private static final Pattern SILENT =
      Pattern.compile("<network-listener(?=\\s)(?![^>]* address=)");

  private static final String OFF = " enabled=\"false\"";

  private final Path file;

  DomainFile(Path domain) {
    this.file = domain.resolve("config/domain.xml");
  }

  /** Lets the server start without an application that is deployed. */
  void switchOff(String application) throws IOException {
    Pattern reference =
        Pattern.compile(
            "<application-ref(?= [^>]*\\bref=\"%s\")(?![^>]* enabled=\"false\")"
                .formatted(Pattern.quote(application)));
    String on = Files.readString(file).replaceAll("(<application-ref[^>]*) enabled=\"true\"", "$1");
    Files.writeString(file, reference.matcher(on).replaceAll("$0" + OFF));
  }

  /** Keeps everything on the loopback address, so that nobody else sees the domain half made. */
  void listenHereOnly() throws IOException {
    String everywhere = Files.readString(file);
    String here = SILENT.matcher(everywhere.replace(EVERYWHERE, HERE)).replaceAll("$0 " + HERE);
    Files.writeString(file, here);
  }
}
