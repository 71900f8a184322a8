package ua.oblik.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Visitors in a real Chromium, which notes what a person would not see: console errors and requests
 * to other hosts.
 */
public final class Browser implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** One of each thread, for all its tests: starting it takes longer than most pages. */
  private static final ThreadLocal<com.microsoft.playwright.Browser> CHROMIUM = new ThreadLocal<>();

  private final String address;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  public Browser(String address) {
    this.address = address;
  }

  private static com.microsoft.playwright.Browser chromium() {
    if (CHROMIUM.get() == null || !CHROMIUM.get().isConnected()) {
      CHROMIUM.set(launched());
    }
    return CHROMIUM.get();
  }

  private static com.microsoft.playwright.Browser launched() {
    return Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
        .chromium()
        .launch(
            new LaunchOptions()
                .setExecutablePath(
                    Path.of(
                        Optional.ofNullable(System.getenv("OBLIK_CHROMIUM"))
                            .orElse("/usr/bin/chromium")))
                .setArgs(FLAGS));
  }

  /** A fresh visitor with a screen of this width. */
  public Page visitor(int width, ColorScheme scheme, String language) {
    BrowserContext context =
        chromium()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setColorScheme(scheme)
                    .setLocale(language)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setBaseURL(address));
    contexts.add(context);
    context.setDefaultTimeout(180_000);
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add("console: " + message.text() + " at " + page.url());
          }
        });
    page.onPageError(error -> complaints.add("script: " + error + " at " + page.url()));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
            complaints.add("external request: " + request.url());
          }
        });
    return page;
  }

  /** Lets a visitor log in as one of the demonstration logins. */
  public static void logIn(Page page, String email) {
    page.navigate("/login");
    page.fill("[id$='email']", email);
    page.fill("[id$='password']", RunningOblik.DEMO_PASSWORD);
    page.click("main form [type=submit]");
    page.waitForURL(url -> !url.contains("/login"));
  }

  /** Console errors, script errors and external requests of all visitors so far. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
  }
}
