package ua.oblik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.system.Browser;
import ua.oblik.system.Keyboard;
import ua.oblik.system.RunningOblik;

/**
 * The whole story without a mouse: register, confirm, log in, link, read, preview, order, log out.
 * Every stop of the Tab key shows its focus; the first one skips to the content; an error takes the
 * focus to its summary.
 */
class WholeStoryByKeyboardIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final String PASSWORD = "kvitucha-vyshnia-8";
  private static final int KWH_A_DAY = 4;

  /** A household with one register that nobody has linked or billed by order. */
  private static final String HOUSEHOLD =
      """
      select a.number, a.link_code, g.service_point_id
      from account a join service_agreement g on g.account_id = a.id and g.ends_on is null
        join agreement_term t on t.agreement_id = g.id and t.valid_until is null
      where a.id > 27 and a.closed_on is null and t.zones = 1
        and t.customer_class in ('URBAN', 'RURAL')
        and not exists (select 1 from account_link l where l.account_id = a.id)
        and not exists (select 1 from bill_order o where o.account_id = a.id)
        and not exists (select 1 from parked_account p where p.account_id = a.id)
        and exists (select 1 from bill b where b.account_id = a.id)
      order by a.id desc
      """;

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void fromRegistrationToLoggingOut(int width) throws SQLException {
    String email = "keys" + width + "@example.org";
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(width, ColorScheme.LIGHT, "uk-UA");
      Keyboard keys = new Keyboard(page);
      register(page, keys, email);
      confirm(page, keys, email);
      logIn(page, keys, email);
      Home home = link(page, keys);
      order(page, keys, home);
      logOut(page, keys);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void register(Page page, Keyboard keys, String email) {
    page.navigate("/register");
    page.keyboard().press("Tab");
    assertThat(keys.isOn("a.skip")).as("the first stop skips to the content").isTrue();
    keys.press("Enter");
    assertThat(keys.isOn("#main")).as("skipping takes the focus along").isTrue();

    keys.reach("#email").type("nobody").reach("#submit").enter();
    assertThat(keys.isOn(".errors")).as("the summary of errors has the focus").isTrue();
    assertThat(page.title()).startsWith("Помилка:");
    keys.reach(".errors a");
    String field = (String) page.evaluate("() => document.activeElement.hash");
    keys.press("Enter");
    assertThat(keys.isOn(field)).as("an error leads to its field " + field).isTrue();
    assertThat(page.inputValue("#email")).isEqualTo("nobody");

    keys.reach("#email").type(email).reach("#displayName").type("Леся Клавіатурна");
    keys.reach("#password").type(PASSWORD).reach("#submit").enter();
    page.waitForSelector(".empty[role=status]");
  }

  private static void confirm(Page page, Keyboard keys, String email) {
    Awaitility.await().until(() -> !OBLIK.mailbox().to(email).isEmpty());
    Matcher link =
        Pattern.compile("/confirm\\?token=[\\w.~-]+")
            .matcher(OBLIK.mailbox().to(email).get(0).text());
    assertThat(link.find()).isTrue();
    page.navigate(link.group());
    keys.reach("main form [type=submit]").enter();
    page.waitForSelector("a[href$='/login'].primary");
  }

  private static void logIn(Page page, Keyboard keys, String email) {
    keys.reach("a[href$='/login'].primary").enter();
    keys.reach("#email").type(email).reach("#password").type(PASSWORD);
    keys.enter();
    page.waitForURL("**/portal/**");
  }

  private static Home link(Page page, Keyboard keys) throws SQLException {
    Home home = household();
    keys.reach("main a[href*='/portal/link']").enter();
    keys.reach("#accountNumber").type(home.number());
    keys.reach("input[type=radio]");
    for (int i = 0; i < 3 && !keys.isOn("input[value='LINK_CODE']"); i++) {
      keys.press("ArrowDown");
    }
    assertThat(page.isChecked("input[value='LINK_CODE']")).isTrue();
    keys.reach("#proof").type(home.linkCode()).enter();
    page.waitForURL("**/portal/home**");
    assertThat(page.locator("body").innerText()).contains(home.number());
    return home;
  }

  private static void order(Page page, Keyboard keys, Home home) {
    keys.reach("a[href*='/portal/readings']").enter();
    keys.reach("#T1").type(Long.toString(home.nextRead()));
    keys.reach("#check").enter();
    page.waitForSelector(".live .figure");
    keys.reach("#order").enter();
    page.waitForURL(url -> !url.endsWith("/readings"));
    assertThat(
            OBLIK.countCustomer(
                "select count(*) from bill_order o join account a on a.id = o.account_id"
                    + " where a.number = '"
                    + home.number()
                    + "'"))
        .isOne();
  }

  private static void logOut(Page page, Keyboard keys) {
    page.navigate("/portal/home");
    keys.reach("details.menu:last-of-type > summary").press("Enter");
    keys.reach("#logout").enter();
    page.navigate("/portal/home");
    assertThat(page.url()).contains("/login");
  }

  private static Home household() throws SQLException {
    try (Connection customer = OBLIK.server().connect("customer_owner");
        PreparedStatement query = customer.prepareStatement(HOUSEHOLD);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        long point = rows.getLong("service_point_id");
        long billed =
            OBLIK.countMeter(
                "select count(*) from billed_mark where provisional_in_a_row = 0"
                    + " and service_point_id = "
                    + point);
        if (billed == 1) {
          long last =
              OBLIK.countMeter(
                  "select value_wh from register_read where quality = 'VALID'"
                      + " and service_point_id = "
                      + point
                      + " order by read_on desc, id desc limit 1");
          return new Home(
              rows.getString("number"), rows.getString("link_code"), last / 1000 + KWH_A_DAY);
        }
      }
    }
    throw new AssertionError("the region has no such household left");
  }

  private record Home(String number, String linkCode, long nextRead) {}
}
