package ua.oblik.config.payara;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.oblik.config.home.Secrets;
import ua.oblik.config.home.Settings;
import ua.oblik.config.postgres.Database;
import ua.oblik.config.postgres.Databases;

/**
 * The environment of the server process: everything that {@code server.asadmin} leaves open,
 * secrets included.
 */
public final class ServerEnvironment {

  private static final List<String> RUNTIME_ROLES =
      List.of("customer_app", "meter_app", "batch_app", "timer_app", "txlog_app");

  /** What the application has a word for itself where nobody says anything. */
  private static final List<String> PASSED_ON =
      List.of(
          "OBLIK_FIRST_ADMINISTRATOR",
          "OBLIK_NIGHTLY",
          "OBLIK_PASSWORD_ROUNDS",
          "OBLIK_PROXIES",
          "OBLIK_LIQPAY_PUBLIC_KEY",
          "OBLIK_LIQPAY_PRIVATE_KEY",
          "OBLIK_LIQPAY_SANDBOX",
          "OBLIK_LIQPAY_ADDRESS");

  private static final String SCHEME_HEADER = "X-Forwarded-Proto";

  /** Without a proxy a visitor could send the header. */
  private static final String NOT_BELIEVED = "";

  private ServerEnvironment() {}

  /** The variables for these settings. */
  public static Map<String, String> of(Settings settings, Secrets secrets) {
    Databases databases = Databases.of(settings);
    Map<String, String> variables = new HashMap<>();
    variables.put("OBLIK_BIND", settings.bind());
    String publicAddress = settings.variable("OBLIK_PUBLIC_ADDRESS").orElse(settings.portalUrl());
    variables.put("OBLIK_PUBLIC_ADDRESS", publicAddress);
    variables.put(
        "OBLIK_SCHEME_HEADER",
        settings
            .variable("OBLIK_SCHEME_HEADER")
            .orElse(publicAddress.startsWith("https://") ? SCHEME_HEADER : NOT_BELIEVED));
    put(variables, "OBLIK_DB", databases.common());
    put(variables, "OBLIK_DB_CUSTOMER", databases.customer());
    put(variables, "OBLIK_DB_METER", databases.meter());
    variables.put("OBLIK_DB_SSLMODE", databases.common().sslMode());
    for (String role : RUNTIME_ROLES) {
      variables.put(
          "OBLIK_DB_" + role.toUpperCase(java.util.Locale.ROOT) + "_PASSWORD",
          secrets.ofRole(role));
    }
    String user = settings.variable("OBLIK_SMTP_USER").orElse("");
    variables.put("OBLIK_SMTP_HOST", settings.ownMailServer().orElse("127.0.0.1"));
    variables.put("OBLIK_SMTP_PORT", Integer.toString(settings.ports().smtp()));
    variables.put("OBLIK_SMTP_USER", user.isEmpty() ? "oblik" : user);
    variables.put("OBLIK_SMTP_AUTH", Boolean.toString(!user.isEmpty()));
    variables.put("OBLIK_SMTP_PASSWORD", settings.variable("OBLIK_SMTP_PASSWORD").orElse(""));
    variables.put("OBLIK_SMTP_STARTTLS", settings.variable("OBLIK_SMTP_STARTTLS").orElse("false"));
    variables.put(
        "OBLIK_SMTP_FROM", settings.variable("OBLIK_SMTP_FROM").orElse("oblik@example.org"));
    for (String name : PASSED_ON) {
      settings.variable(name).ifPresent(value -> variables.put(name, value));
    }
    variables.put("OBLIK_DEMO", Boolean.toString(settings.demoAccounts() > 0));
    return variables;
  }

  private static void put(Map<String, String> variables, String prefix, Database database) {
    variables.put(prefix + "_HOST", database.host());
    variables.put(prefix + "_PORT", Integer.toString(database.port()));
    variables.put(prefix + "_NAME", database.name());
  }
}
