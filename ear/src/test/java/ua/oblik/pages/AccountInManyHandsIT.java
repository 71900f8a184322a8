package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/** An account that several windows change at once, or that somebody may only look at. */
class AccountInManyHandsIT {
  private static final String CUSTOMER = "taras@demo.oblik";
  private static final String ACCOUNT = "4100000005";
  private static final String LINK =
      " where account_id = (select id from account where number = '" + ACCOUNT + "')";
  private static final int HALF = 17 * 1024 * 1024;
  private static final RunningOblik OBLIK = RunningOblik.get();

  /** Each window has read its page before any of them sends; all are answered, the last counts. */
  private static final String SEND_FROM_MANY =
      """
      async ([address, name]) => {
        const windows = await Promise.all(Array.from({length: 8}, async () => {
          const answer = await fetch(address);
          return new DOMParser().parseFromString(await answer.text(), 'text/html');
        }));
        const sent = windows.map((page, i) => {
          const own = i % 2 === 0;
          const form = page.getElementById(own ? 'rename' : 'deliver').form;
          const body = new URLSearchParams(new FormData(form));
          body.set(own ? 'ownName' : 'delivery', own ? name + i : i % 4 === 1 ? 'PAPER' : 'EMAIL');
          body.set(own ? 'rename' : 'deliver', '');
          return fetch(form.action, {method: 'POST', body}).then(answer => answer.status);
        });
        return Promise.all(sent);
      }
      """;

  @Test
  void isNamedAndDeliveredAsTheLastWindowSays() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = customer(browser);
      String name = "Дім " + UUID.randomUUID();

      Object answers =
          page.evaluate(SEND_FROM_MANY, List.of("/portal/account?account=" + ACCOUNT, name));

      assertThat((List<?>) answers).hasSize(8).allMatch(answer -> answer.equals(200));
      assertThat(OBLIK.textOfCustomer("select own_name from account_link" + LINK)).contains(name);
    }
  }

  @Test
  void offersNoReadsAndNoOrdersToWhoMayOnlyLook() {
    OBLIK.changeCustomer("update account_link set role = 'READ_ONLY'" + LINK);
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = customer(browser);

      page.navigate("/portal/home?account=" + ACCOUNT);
      assertThat(page.locator("main a[href*='/portal/readings']").count()).isZero();
      page.navigate("/portal/bills");
      assertThat(page.locator("main a[href*='/portal/readings']").count()).isZero();
      page.navigate("/portal/readings");
      assertThat(page.locator("main form").count()).isZero();
      assertThat(page.locator("main").innerText()).contains("«лише перегляд»");
      page.navigate("/portal/requests");
      assertThat(page.locator("main a[href*='/portal/reconciliation']").count()).isZero();
      page.navigate("/portal/readings");
      assertThat(Axe.in(page).violations()).isEmpty();
    } finally {
      OBLIK.changeCustomer("update account_link set role = 'OWNER'" + LINK);
    }
  }

  @Test
  void saysOfAFileThatIsFarTooBigWhatIsWrongWithIt() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = customer(browser);
      FilePayload half = new FilePayload("meter.jpg", "image/jpeg", new byte[HALF]);

      APIResponse answer =
          page.request()
              .post(
                  "/portal/request",
                  RequestOptions.create()
                      .setMultipart(FormData.create().set("photo", half).set("more", half)));

      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.text()).contains("Файл завеликий");
    }
  }

  private static Page customer(Browser browser) {
    Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
    Browser.logIn(page, CUSTOMER);
    return page;
  }
}
