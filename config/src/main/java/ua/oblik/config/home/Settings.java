package ua.oblik.config.home;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.identity.PasswordHashes;

/**
 * Everything an operator can set, read from environment variables.
 *
 * @param checkout the folder with the sources and the built modules
 * @param home the folder that holds all state (OBLIK_HOME)
 * @param bind the address the portal listens on (OBLIK_BIND)
 * @param ports what listens where
 * @param demoAccounts size of the demo region, 0 for none (OBLIK_DEMO_ACCOUNTS); 1000, but none on
 *     a server of the operator's own
 * @param ownDatabase a PostgreSQL server to use instead of the embedded one (OBLIK_DB_HOST)
 * @param ownMailServer a mail server to use instead of the catcher (OBLIK_SMTP_HOST)
 * @param variables all of the environment, for passwords and for what only the server reads
 */
public record Settings(
    Path checkout,
    Path home,
    String bind,
    PortPlan ports,
    int demoAccounts,
    Optional<String> ownDatabase,
    Optional<String> ownMailServer,
    Map<String, String> variables) {

  /** Ports of everything that the launcher starts. */
  public record PortPlan(int http, int admin, int database, int smtp, int mailbox) {

    /** A new domain is made with a few ports above that of administration. */
    private static final int HIGHEST_ADMIN = 65_535 - 8;

    /** The JMX connector of the server sits beside its administration port. */
    public int jmx() {
      return admin + 1;
    }
  }

  private static final int RECOMMENDED_ROUNDS = Integer.parseInt(PasswordHashes.RECOMMENDED);

  /** A login would take minutes. */
  private static final int MOST_ROUNDS = 100_000_000;

  public Settings {
    variables = Map.copyOf(variables);
  }

  /** Reads the settings; a value that makes no sense is refused with one line. */
  public static Settings from(Path checkout, Map<String, String> environment) {
    Environment given = new Environment(environment);
    Optional<String> ownDatabase = given.text("OBLIK_DB_HOST");
    Optional<String> ownMailServer = given.text("OBLIK_SMTP_HOST");
    PortPlan ports =
        new PortPlan(
            given.port("OBLIK_HTTP_PORT", 8080),
            given.number("OBLIK_ADMIN_PORT", 4848, 1, PortPlan.HIGHEST_ADMIN),
            given.port("OBLIK_DB_PORT", ownDatabase.isPresent() ? 5432 : 5433),
            given.port("OBLIK_SMTP_PORT", ownMailServer.isPresent() ? 25 : 3025),
            given.port("OBLIK_MAIL_PORT", 8025));
    requireDifferent(ports, ownDatabase.isPresent(), ownMailServer.isPresent());
    Path home =
        given.path("OBLIK_HOME").orElse(checkout.resolve(".oblik")).toAbsolutePath().normalize();
    requireDeployable(home);
    given.choice("OBLIK_NIGHTLY", "clock", "asked");
    given.choice("OBLIK_SMTP_STARTTLS", "true", "false");
    given.choice("OBLIK_LIQPAY_SANDBOX", "true", "false");
    int demoAccounts =
        given.number("OBLIK_DEMO_ACCOUNTS", ownDatabase.isPresent() ? 0 : 1000, 0, 10_000_000);
    given.number(
        "OBLIK_PASSWORD_ROUNDS",
        RECOMMENDED_ROUNDS,
        demoAccounts > 0 ? PasswordHashes.LEAST_ROUNDS : RECOMMENDED_ROUNDS,
        MOST_ROUNDS);
    return new Settings(
        checkout,
        home,
        given.text("OBLIK_BIND").orElse("127.0.0.1"),
        ports,
        demoAccounts,
        ownDatabase,
        ownMailServer,
        environment);
  }

  /** Payara loads no application from a folder with letters beyond ASCII in its name. */
  private static void requireDeployable(Path home) {
    if (!home.toString().matches("[ -~&&[^%]]*")) {
      throw LauncherException.usage(
          ("OBLIK_HOME \"%s\" has letters that Payara cannot deploy from;"
                  + " set it to a folder named with Latin letters")
              .formatted(home));
    }
  }

  /** Two things cannot listen on one port; servers of the operator listen elsewhere. */
  private static void requireDifferent(PortPlan ports, boolean ownDatabase, boolean ownMail) {
    Map<Integer, String> taken = new HashMap<>();
    claim(taken, ports.http(), "OBLIK_HTTP_PORT");
    claim(taken, ports.admin(), "OBLIK_ADMIN_PORT");
    claim(taken, ports.jmx(), "OBLIK_ADMIN_PORT + 1 (JMX)");
    if (!ownDatabase) {
      claim(taken, ports.database(), "OBLIK_DB_PORT");
    }
    if (!ownMail) {
      claim(taken, ports.smtp(), "OBLIK_SMTP_PORT");
      claim(taken, ports.mailbox(), "OBLIK_MAIL_PORT");
    }
  }

  private static void claim(Map<Integer, String> taken, int port, String name) {
    String other = taken.putIfAbsent(port, name);
    if (other != null) {
      throw LauncherException.usage(
          "%s and %s are both %d; give each a port of its own".formatted(other, name, port));
    }
  }

  /** An environment variable that is set and not blank. */
  public Optional<String> variable(String name) {
    return new Environment(variables).text(name);
  }

  /** A port that may be set, or a standard one; what is no port is refused with one line. */
  public int port(String name, int standard) {
    return new Environment(variables).port(name, standard);
  }

  /** The address a browser on this machine uses. */
  public String portalUrl() {
    String host = isAnyLocal() ? "127.0.0.1" : bind.contains(":") ? "[" + bind + "]" : bind;
    return "http://" + host + ":" + ports.http();
  }

  private boolean isAnyLocal() {
    try {
      return InetAddress.getByName(bind).isAnyLocalAddress();
    } catch (UnknownHostException unknown) {
      return false; // told by whoever binds to it
    }
  }

  private record Environment(Map<String, String> values) {

    Optional<String> text(String name) {
      return Optional.ofNullable(values.get(name))
          .map(String::strip)
          .filter(value -> !value.isEmpty());
    }

    /** Refuses anything but the words; a blank is as good as nothing. */
    void choice(String name, String... words) {
      text(name)
          .filter(given -> !List.of(words).contains(given))
          .ifPresent(
              given -> {
                throw LauncherException.usage(
                    "%s must be %s, not \"%s\"".formatted(name, String.join(" or ", words), given));
              });
    }

    Optional<Path> path(String name) {
      try {
        return text(name).map(Path::of);
      } catch (InvalidPathException impossible) {
        throw LauncherException.usage(
            "%s cannot name a folder: %s".formatted(name, impossible.getReason()));
      }
    }

    int port(String name, int standard) {
      return number(name, standard, 1, 65_535);
    }

    int number(String name, int standard, int least, int most) {
      Optional<String> given = text(name);
      if (given.isEmpty()) {
        return standard;
      }
      try {
        int number = Integer.parseInt(given.get());
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException notNumeric) {
        // the line below says the same for letters and for numbers out of range
      }
      throw LauncherException.usage(
          "%s must be a whole number from %d to %d, not \"%s\""
              .formatted(name, least, most, given.get()));
    }
  }
}
