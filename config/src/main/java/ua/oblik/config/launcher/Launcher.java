package ua.oblik.config.launcher;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import ua.oblik.config.bench.Bench;
import ua.oblik.config.bench.Options;
import ua.oblik.config.home.Home;
import ua.oblik.config.home.LauncherException;
import ua.oblik.config.home.Settings;
import ua.oblik.config.process.Progress;

/**
 * Entry point of {@code ./oblik}. The shell script has checked the verb, shown help, and built what
 * was not built.
 */
public final class Launcher {

  private Launcher() {}

  /** Runs one verb and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Progress progress = new Progress(System.out);
    try {
      Path checkout =
          Path.of(System.getProperty("oblik.checkout", ".")).toAbsolutePath().normalize();
      Settings settings = Settings.from(checkout, System.getenv());
      System.exit(run(List.of(arguments), settings, progress));
    } catch (LauncherException refused) {
      fail(refused.getMessage(), refused.exitCode());
    } catch (UncheckedIOException refused) {
      fail(reason(refused), LauncherException.FAILED);
    } catch (RuntimeException unexpected) {
      unexpected.printStackTrace();
      fail("something unexpected: " + unexpected, LauncherException.FAILED);
    }
  }

  /** What the disk or the network said, and about what. */
  private static String reason(UncheckedIOException refused) {
    String cause = refused.getCause().getMessage();
    String about = refused.getMessage();
    return about == null || about.endsWith(cause) ? cause : about + ": " + cause;
  }

  private static void fail(String line, int exitCode) {
    System.out.flush();
    System.err.println("oblik: " + line);
    System.exit(exitCode);
  }

  private static int run(List<String> arguments, Settings settings, Progress progress) {
    String verb = arguments.isEmpty() ? "" : arguments.get(0);
    List<String> options = arguments.subList(Math.min(1, arguments.size()), arguments.size());
    boolean detach = verb.equals("up") && options.equals(List.of("--detach"));
    if (!options.isEmpty() && !detach && !verb.equals("bench")) {
      throw LauncherException.usage(
          "%s does not know %s; see ./oblik %s --help"
              .formatted(verb, String.join(" ", options), verb));
    }
    boolean looks = verb.equals("status") || verb.equals("down");
    Home home = looks ? new Home(settings.home()) : Home.prepare(settings.home());
    return switch (verb) {
      case "up" ->
          detach
              ? new Detached(settings, home, progress).up()
              : new Up(settings, home, progress).run();
      case "down" -> new Down(home, progress).run();
      case "status" -> new Status(settings, home, progress).run();
      case "bench" -> bench(Options.parse(options), settings, home, progress);
      case "migrate" -> new Migrate(settings, home, progress).run();
      default -> throw LauncherException.usage("Unknown verb \"" + verb + "\"; see ./oblik --help");
    };
  }

  /**
   * Servers of the benchmarks live in a folder of their own: the data of this home are not touched.
   */
  private static int bench(Options options, Settings settings, Home home, Progress progress) {
    Path folder = home.folder().resolve("bench");
    return new Bench(
            options,
            size ->
                options.keep()
                    ? TestServer.startKept(
                        settings.checkout(), folder, size, folder.resolve("regions"))
                    : TestServer.start(settings.checkout(), folder, size),
            progress,
            home.folder().resolve("bench.json"))
        .run();
  }
}
