package ua.oblik.system;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * A test that failed prints the errors that its server logged meanwhile, so that the output of a
 * run on another machine tells the cause and not only its effect. JUnit finds it by itself.
 */
public final class ServerSaysWhy implements BeforeEachCallback, TestWatcher {
  private static final Namespace OWN = Namespace.create(ServerSaysWhy.class);
  private static final String BEGIN = "begin";
  private static final Pattern ERROR =
      Pattern.compile("^\\[[^\\n]*\\[SEVERE\\].*?\\]\\]$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern OWN_FRAME = Pattern.compile("\tat ua\\.oblik\\.[^$]*\\(");
  private static final int ERRORS = 5;
  private static final int LINES = 30;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    Optional<Path> log = log(context);
    if (log.isPresent()) {
      context.getStore(OWN).put(BEGIN, Files.size(log.get()));
    }
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    Long begin = context.getStore(OWN).get(BEGIN, Long.class);
    if (begin != null) {
      log(context).ifPresent(file -> tell(context.getDisplayName(), since(file, begin)));
    }
  }

  private static Optional<Path> log(ExtensionContext context) {
    return RunningOblik.under(context.getRequiredTestClass())
        .map(oblik -> oblik.server().serverLog())
        .filter(Files::exists);
  }

  /** Without the frames that are not our own. */
  private static String shortened(String error) {
    return error
        .lines()
        .filter(line -> !line.startsWith("\tat ") || OWN_FRAME.matcher(line).lookingAt())
        .limit(LINES)
        .collect(Collectors.joining("\n"));
  }

  private static void tell(String test, String logged) {
    String errors =
        ERROR
            .matcher(logged)
            .results()
            .limit(ERRORS)
            .map(MatchResult::group)
            .map(ServerSaysWhy::shortened)
            .collect(Collectors.joining("\n\n"));
    if (!errors.isEmpty()) {
      System.out.println("errors of the server during " + test + ":\n" + errors);
    }
  }

  /** A log that was begun anew meanwhile is told whole. */
  private static String since(Path log, long begin) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(begin <= file.length() ? begin : 0);
      byte[] rest = new byte[(int) Math.min(file.length() - file.getFilePointer(), 4_000_000)];
      file.readFully(rest);
      return new String(rest, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
