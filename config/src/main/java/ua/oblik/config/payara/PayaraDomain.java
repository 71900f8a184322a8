package ua.oblik.config.payara;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import ua.oblik.config.home.Archive;
import ua.oblik.config.home.Fingerprint;
import ua.oblik.config.home.Home;
import ua.oblik.config.home.LauncherException;
import ua.oblik.config.home.Secrets;
import ua.oblik.config.home.Settings;
import ua.oblik.config.home.Software;
import ua.oblik.config.process.GuardedProcess;
import ua.oblik.config.process.Progress;

/**
 * The one domain of the application server. It holds no state of its own worth keeping: when the
 * provisioning script, the ports or the version of Payara change, it is made anew.
 */
public final class PayaraDomain {

  private static final String DOMAIN = "oblik";
  private static final String APPLICATION = "oblik";
  private static final int ANSWER_TIMEOUT_SECONDS = 600;

  private final Settings settings;
  private final Home home;
  private final Software software;
  private final Secrets secrets;
  private final Progress progress;
  private final Path payara;
  private final Path domain;

  /** For one home; nothing is touched yet. */
  public PayaraDomain(
      Settings settings, Home home, Software software, Secrets secrets, Progress progress) {
    this.settings = settings;
    this.home = home;
    this.software = software;
    this.secrets = secrets;
    this.progress = progress;
    this.payara = home.software(Software.nameOf(software.payara()));
    this.domain = home.domains().resolve(DOMAIN);
  }

  /**
   * Unpacks Payara and provisions the domain where that has not been done with these very settings.
   */
  public void prepare() {
    try {
      if (!Files.isDirectory(payara)) {
        progress.step("Payara is unpacked");
        Archive.unpackZip(software.payara(), "payara6", payara);
      }
      Fingerprint wanted = fingerprint();
      if (!wanted.isIn(provisionedMarker())) {
        Home.deleteTree(domain);
        progress.step("A Payara domain is created");
        create();
        progress.step("The domain is provisioned");
        GuardedProcess process = start();
        try {
          asadmin().remote(process.onExit(), "multimode", "--file", script().toString());
        } finally {
          process.stop();
        }
        wanted.writeTo(provisionedMarker());
      }
    } catch (IOException failed) {
      throw LauncherException.failed("Payara cannot be prepared: " + failed, failed);
    }
  }

  /**
   * Starts the server and returns once its administration answers. Applications may still be
   * loading.
   */
  public GuardedProcess start() {
    List<String> output =
        asadmin()
            .local("start-domain", "--dry-run", "--domaindir", home.domains().toString(), DOMAIN);
    List<String> dryRun =
        output.stream()
            .dropWhile(line -> !line.startsWith("/"))
            .takeWhile(line -> !line.startsWith("Command "))
            .filter(line -> !line.isBlank())
            .toList();
    List<String> command = new ArrayList<>(dryRun);
    command.add(1, "-Djava.io.tmpdir=" + home.temporary());
    home.clearTemporary();
    GuardedProcess process =
        GuardedProcess.start(
            new GuardedProcess.Spec(
                "payara",
                command,
                ServerEnvironment.of(settings, secrets),
                Optional.of(asadmin().masterPassword()),
                "TERM",
                45),
            home.logs(),
            home.run());
    awaitAnswer(
        process,
        "http://127.0.0.1:" + settings.ports().admin() + "/management/domain.json",
        200,
        401);
    return process;
  }

  /**
   * Keeps the next start from loading an application of another build, which would meet schemas
   * that it does not know, and be in the way of its successor: while the server loads one and
   * deploys the other, both make the same folders, and the second fails. So does one whose marker
   * is missing because its deployment was cut off.
   */
  public void passOverAllBut(Path application) {
    if (!contentOf(application).isIn(deployedMarker())) {
      new DomainFile(domain).switchOff(APPLICATION);
    }
  }

  /** Deploys the application unless this very file is deployed already. */
  public void deploy(Path application) {
    Fingerprint content = contentOf(application);
    if (!content.isIn(deployedMarker())) {
      progress.step("The application is deployed");
      asadmin()
          .remote(
              "deploy",
              "--force=true",
              "--enabled=true",
              "--name",
              APPLICATION,
              application.toString());
      content.writeTo(deployedMarker());
    }
  }

  private static Fingerprint contentOf(Path application) {
    return Fingerprint.of(List.of(application), List.of());
  }

  /** Takes the application off the running server. */
  public void undeploy() {
    try {
      Files.deleteIfExists(deployedMarker());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    asadmin().remote("undeploy", APPLICATION);
  }

  /** Returns once the application says that it can serve. */
  public void awaitReady(GuardedProcess process) {
    awaitAnswer(process, settings.portalUrl() + "/health/ready", 200);
    // While an application is still loading at a restart, the server calls itself ready without it.
    awaitAnswer(process, settings.portalUrl() + "/login", 200);
  }

  /** Runs one administration command in the running server. */
  public List<String> administer(String... command) {
    return asadmin().remote(command);
  }

  /** Lets every pool make its XA connections by a class of that jar; seen after the next start. */
  public void useXaDataSource(Path jar, String className) {
    addLibrary(jar);
    new DomainFile(domain).useXaDataSource(className);
  }

  /** Puts a jar beside the JDBC driver; seen after the next start. */
  private void addLibrary(Path jar) {
    try {
      Files.copy(
          jar,
          domain.resolve("lib").resolve(jar.getFileName()),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The log of the server. */
  public Path serverLog() {
    return domain.resolve("logs/server.log");
  }

  private void create() throws IOException {
    Files.createDirectories(home.domains());
    int admin = settings.ports().admin();
    // Only HTTP, administration and JMX listen in the end; the script switches off the rest.
    String others =
        "domain.jmxPort=%d:jms.port=%d:http.ssl.port=%d:orb.listener.port=%d:orb.ssl.port=%d:orb.mutualauth.port=%d:osgi.shell.telnet.port=%d:java.debugger.port=%d"
            .formatted(
                settings.ports().jmx(),
                admin + 2,
                admin + 3,
                admin + 4,
                admin + 5,
                admin + 6,
                admin + 7,
                admin + 8);
    asadmin()
        .local(
            "create-domain",
            "--domaindir",
            home.domains().toString(),
            "--adminport",
            Integer.toString(admin),
            "--instanceport",
            Integer.toString(settings.ports().http()),
            "--usemasterpassword=true",
            "--checkports=false",
            "--domainproperties",
            others,
            DOMAIN);
    new DomainFile(domain).listenHereOnly();
    addLibrary(software.driver());
  }

  private Asadmin asadmin() {
    return new Asadmin(payara, home, secrets, settings.ports().admin());
  }

  private Path script() {
    return settings.checkout().resolve("config/payara/server.asadmin");
  }

  private Path provisionedMarker() {
    return domain.resolve("provisioned.sha256");
  }

  private Path deployedMarker() {
    return domain.resolve("deployed.sha256");
  }

  private Fingerprint fingerprint() {
    return Fingerprint.of(
        List.of(script()),
        List.of(
            payara.toString(),
            Software.nameOf(software.driver()),
            System.getProperty("java.home"),
            settings.ports().toString(),
            secrets.ofServerAdministrator(),
            secrets.ofKeyStores()));
  }

  private void awaitAnswer(GuardedProcess process, String url, Integer... wanted) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10)).build();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(ANSWER_TIMEOUT_SECONDS);
    String last = "no answer";
    try {
      while (process.isAlive() && System.nanoTime() < deadline) {
        try {
          HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
          if (List.of(wanted).contains(answer.statusCode())) {
            return;
          }
          last = answer.statusCode() + " " + answer.body().lines().findFirst().orElse("");
        } catch (IOException notYet) {
          last = notYet.toString();
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw LauncherException.failed("Interrupted while waiting for " + url, interrupted);
    }
    throw LauncherException.failed(
        process.isAlive()
            ? "%s does not answer well: %s%s; see %s"
                .formatted(url, last, LastCause.in(serverLog()), serverLog())
            : "Payara has ended by itself; see "
                + serverLog()
                + " and "
                + home.logs().resolve("payara.log"));
  }
}
