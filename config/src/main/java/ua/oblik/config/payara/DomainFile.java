package ua.oblik.config.payara;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import ua.oblik.config.home.LauncherException;

/** The description of a domain whose server does not run. */
final class DomainFile {

  private static final String EVERYWHERE = "address=\"0.0.0.0\"";
  private static final String HERE = "address=\"127.0.0.1\"";

  /** A listener that names no address listens everywhere. */
  private static final Pattern SILENT =
      Pattern.compile("<network-listener(?=\\s)(?![^>]* address=)");

  private static final String XA_DATA_SOURCE = "org.postgresql.xa.PGXADataSource";
  private static final String OFF = " enabled=\"false\"";

  private final Path file;

  DomainFile(Path domain) {
    this.file = domain.resolve("config/domain.xml");
  }

  /** Lets the server start without an application that is deployed. */
  void switchOff(String application) {
    Pattern reference =
        Pattern.compile(
            "<application-ref(?= [^>]*\\bref=\"%s\")(?![^>]* enabled=\"false\")"
                .formatted(Pattern.quote(application)));
    change(
        domain -> {
          String on = domain.replaceAll("(<application-ref[^>]*) enabled=\"true\"", "$1");
          return reference.matcher(on).replaceAll("$0" + OFF);
        });
  }

  /** Lets every pool make its XA connections by another class. */
  void useXaDataSource(String className) {
    change(domain -> domain.replace(XA_DATA_SOURCE, className));
  }

  /** Keeps everything on the loopback address, so that nobody else sees the domain half made. */
  void listenHereOnly() {
    change(domain -> SILENT.matcher(domain.replace(EVERYWHERE, HERE)).replaceAll("$0 " + HERE));
  }

  private void change(UnaryOperator<String> how) {
    try {
      Files.writeString(file, how.apply(Files.readString(file)));
    } catch (IOException failed) {
      throw LauncherException.failed("The domain cannot be changed: " + failed, failed);
    }
  }
}
