package ua.oblik.config.launcher;

import ua.oblik.config.home.Home;
import ua.oblik.config.home.Settings;
import ua.oblik.config.process.Progress;

/**
 * Brings the schemas up to date and nothing else. Starts the embedded database for it when there is
 * no other.
 */
final class Migrate {

  private final Settings settings;
  private final Home home;
  private final Progress progress;

  Migrate(Settings settings, Home home, Progress progress) {
    this.settings = settings;
    this.home = home;
    this.progress = progress;
  }

  int run() {
    home.requireFreeSpace();
    try (InstanceLock lock = InstanceLock.take(home)) {
      lock.announce(RunState.STARTING);
      OblikServer.endStrays(home);
      OblikServer server = new OblikServer(settings, home, progress);
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "oblik-stop"));
      server.requireFreeDatabasePort();
      server.startDatabase();
      server.migrate();
      server.beginInstallation();
      progress.step("The schemas are up to date");
      return 0;
    }
  }
}
