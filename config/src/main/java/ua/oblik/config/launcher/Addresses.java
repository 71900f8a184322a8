package ua.oblik.config.launcher;

import ua.oblik.config.demo.DemoLogin;
import ua.oblik.config.home.Settings;
import ua.oblik.config.process.Progress;

/** Where to look, once everything runs. */
final class Addresses {

  private final Settings settings;
  private final Progress progress;

  Addresses(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  private String mails() {
    return settings
        .ownMailServer()
        .map(server -> "sent through " + server)
        .orElse(
            "http://127.0.0.1:"
                + settings.ports().mailbox()
                + "/   (caught, none leaves this machine)");
  }

  void print() {
    String portal = settings.portalUrl();
    progress.print(
        """

        Oblik is ready.
          Portal          %1$s/
          Office          %1$s/office/
          API             %1$s/api/v1/   (described at %1$s/openapi)
          Health, metrics %1$s/health/ready   %1$s/metrics
          Administration  http://127.0.0.1:%2$d/   (user admin, password in %3$s)
          Mails           %4$s
        """
            .formatted(
                portal,
                settings.ports().admin(),
                settings.home().resolve("secrets.properties"),
                mails()));
    if (settings.demoAccounts() > 0) {
      printDemoLogins();
    }
  }

  private void printDemoLogins() {
    progress.print("  Demo logins, all with password " + DemoLogin.PASSWORD);
    for (DemoLogin login : DemoLogin.values()) {
      progress.print(
          "    %-20s %-14s %s"
              .formatted(login.email(), login.group(), String.join(", ", login.accountNumbers())));
    }
  }
}
