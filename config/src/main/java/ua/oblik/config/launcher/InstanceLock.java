package ua.oblik.config.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import ua.oblik.config.home.Home;
import ua.oblik.config.home.LauncherException;
import ua.oblik.config.process.PidFile;

/**
 * One launcher per home: a lock of the operating system, which ends with the process however it
 * dies.
 */
final class InstanceLock implements AutoCloseable {

  private final Home home;
  private final FileChannel channel;
  private final PidFile pidFile;

  private InstanceLock(Home home, FileChannel channel, PidFile pidFile) {
    this.home = home;
    this.channel = channel;
    this.pidFile = pidFile;
  }

  /** Takes the lock, or says who has it. */
  static InstanceLock take(Home home) {
    return tryTake(home)
        .orElseThrow(
            () ->
                LauncherException.failed(
                    "Oblik is running already in %s (process %s); ./oblik status tells more, ./oblik down ends it"
                        .formatted(
                            home.folder(),
                            holder(home)
                                .map(each -> Long.toString(each.pid()))
                                .orElse("unknown"))));
  }

  /** Takes the lock if nobody has it. */
  static Optional<InstanceLock> tryTake(Home home) {
    Path file = home.run().resolve("launcher.lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      PidFile pidFile = PidFile.of(home.run(), "launcher");
      pidFile.writeOwn();
      return Optional.of(new InstanceLock(home, channel, pidFile));
    } catch (IOException failed) {
      throw new UncheckedIOException("Lock file " + file, failed);
    }
  }

  /** Tells everybody how far its holder has come. */
  void announce(RunState state) {
    state.write(home);
  }

  /** The launcher that works in this home. */
  static Optional<ProcessHandle> holder(Home home) {
    return PidFile.of(home.run(), "launcher").process();
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(pidFile.path());
      channel.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
