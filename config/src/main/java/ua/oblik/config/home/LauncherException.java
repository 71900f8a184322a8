package ua.oblik.config.home;

/**
 * A refusal or failure that one clear line explains; the launcher prints the message and ends with
 * the exit code.
 */
public final class LauncherException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Exit code for a wrong verb, option or environment variable. */
  public static final int USAGE = 2;

  /** Exit code for something that failed on the way. */
  public static final int FAILED = 1;

  private final int exitCode;

  private LauncherException(String line, int exitCode, Throwable cause) {
    super(line, cause);
    this.exitCode = exitCode;
  }

  /** The caller asked for something that does not exist or makes no sense. */
  public static LauncherException usage(String line) {
    return new LauncherException(line, USAGE, null);
  }

  /** Something outside of the program stands in the way. */
  public static LauncherException failed(String line) {
    return new LauncherException(line, FAILED, null);
  }

  /** Something outside of the program stands in the way; the cause goes to the log. */
  public static LauncherException failed(String line, Throwable cause) {
    return new LauncherException(line, FAILED, cause);
  }

  /** What the process answers to its caller. */
  public int exitCode() {
    return exitCode;
  }
}
