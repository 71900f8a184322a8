package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/** What comes over the line of a telephone, compressed and with its headers, in bytes. */
class PagesAreLightIT {
  private static final long FIRST_VISIT = 300_000;
  private static final long NEXT_VISIT = 40_000;
  private static final long READINGS_WITHOUT_SCRIPTS = 60_000;
  private static final RunningOblik OBLIK = RunningOblik.get();

  @Test
  void theFirstTimeMoreThanTheNextAndReadingsWithoutScriptsLeast() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, "taras@demo.oblik");
      CDPSession line = page.context().newCDPSession(page);
      line.send("Network.enable");

      line.send("Network.clearBrowserCache");
      long first = received(page, line, "/portal/home");
      long next = received(page, line, "/portal/home");
      withoutScripts(line);
      line.send("Network.clearBrowserCache");
      long readings = received(page, line, "/portal/readings");

      assertThat(next).isPositive().isLessThan(NEXT_VISIT);
      assertThat(first).isGreaterThan(next).isLessThan(FIRST_VISIT);
      assertThat(page.locator("#readings").count()).isOne();
      assertThat(readings).isGreaterThan(next).isLessThan(READINGS_WITHOUT_SCRIPTS);
    }
  }

  private static void withoutScripts(CDPSession line) {
    JsonObject off = new JsonObject();
    off.addProperty("value", true);
    line.send("Emulation.setScriptExecutionDisabled", off);
  }

  private static long received(Page page, CDPSession line, String address) {
    AtomicLong bytes = new AtomicLong();
    Consumer<JsonObject> finished =
        event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong());
    line.on("Network.loadingFinished", finished);
    page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
    line.off("Network.loadingFinished", finished);
    return bytes.get();
  }
}
