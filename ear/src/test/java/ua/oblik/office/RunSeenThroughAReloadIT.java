package ua.oblik.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import ua.oblik.system.BillRunsOfStaff;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/**
 * A clerk looks at a run that stands in the middle, loads the page again, and again after the run
 * went on: it shows what the run has done, not what the page has seen.
 */
class RunSeenThroughAReloadIT {
  private static final RunningOblik OBLIK = RunningOblik.get();

  @Test
  void showsWhereTheRunIsAndEndsWithItByItself() throws SQLException {
    BillRunsOfStaff.moveTo(OBLIK, "2025-12-04");
    BillRunsOfStaff clerk = new BillRunsOfStaff(OBLIK, "clerk@demo.oblik");
    String run = clerk.start("2025-11");
    clerk.await(run, "AWAITING_RELEASE");
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(1280, ColorScheme.LIGHT, "uk");
      Browser.logIn(page, "clerk@demo.oblik");
      try (Connection holder = OBLIK.server().connect("customer_owner");
          Statement statement = holder.createStatement()) {
        holder.setAutoCommit(false);
        statement.execute("select 1 from account_balance where account_id % 4 <> 0 for update");
        new BillRunsOfStaff(OBLIK, "clerk2@demo.oblik").release(run);
        Awaitility.await().until(() -> posted(run) > 0);

        page.navigate("/office/run?id=" + run);
        assertThat(page.locator("#state .status")).hasText("Виконується");
        String half = percent(page);
        page.reload();
        assertThat(page.locator("#state .status")).hasText("Виконується");
        assertThat(percent(page)).isEqualTo(half);
        assertThat(Integer.parseInt(half)).isBetween(1, 99);
        assertThat(polls(page)).isTrue();
        holder.rollback();
      }
      assertThat(page.locator("#state .status"))
          .hasText(
              "Завершено",
              new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                  .setTimeout(180_000));
      assertThat(percent(page)).isEqualTo("100");
      page.reload();
      assertThat(page.locator("#state .status")).hasText("Завершено");
      assertThat(browser.complaints()).isEmpty();
    }
    // The next class puts the region back, for which no letter may be under way.
    Awaitility.await()
        .until(
            () ->
                OBLIK.countCustomer("select count(*) from outbox_message where state = 'PENDING'")
                    == 0);
    assertThat(OBLIK.violations()).isEmpty();
  }

  /** Whether the page asks again by itself. */
  private static boolean polls(Page page) {
    return page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> {}).ok();
  }

  private static String percent(Page page) {
    Locator bar = page.locator("#state progress");
    return bar.getAttribute("value");
  }

  private static long posted(String run) {
    return OBLIK.countCustomer(
        "select count(*) from bill_run_account where posted and run_id = '" + run + "'");
  }
}
