package ua.oblik.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.OneAccount;
import ua.oblik.system.RunningOblik;

/**
 * October of an account is parked because its class has no confirmed tariff. Tried again before the
 * cause is mended it stays parked; afterwards it has its bill, one, and is off the worklist.
 */
class ParkedAccountTriedAgainIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final String OPEN =
      "select count(*) from parked_account p join account a on a.id = p.account_id"
          + " where a.number = '4100000011' and p.resolved_on is null";
  private static final String BILLS =
      "select count(*) from bill b join account a on a.id = b.account_id"
          + " where a.number = '4100000011' and b.period_from >= '2025-10-01'";

  private final OneAccount parked = new OneAccount(OBLIK, "4100000011");

  @BeforeEach
  void theRegionOfTheStart() {
    OBLIK.renew();
  }

  @Test
  void isBilledOnceItsCauseIsMended() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(1280, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, "clerk@demo.oblik");
      page.navigate("/office/parked?state=open");
      Arrival.at(page, () -> page.click("tr:has-text('4100000011') a[href*='parked-case']"));
      String row = page.url();

      retry(page);
      assertThat(OBLIK.countCustomer(OPEN)).isOne();
      assertThat(OBLIK.countCustomer(BILLS)).isZero();

      OBLIK.changeCustomer(
          "update agreement_term set customer_class = 'URBAN' where customer_class = 'STOVE' and agreement_id ="
              + " (select g.id from service_agreement g join account a on a.id = g.account_id"
              + " where a.number = '4100000011')");
      Page sameRow = page.context().newPage();
      sameRow.navigate(row);
      retry(page);
      assertThat(page.url()).contains("/office/parked?");
      assertThat(OBLIK.countCustomer(OPEN)).isZero();
      assertThat(OBLIK.countCustomer(BILLS)).isOne();

      retry(sameRow);
      assertThat(OBLIK.countCustomer(BILLS)).isOne();
    }
    assertThat(parked.charges(parked.billUntil("2025-11-01"))).isPositive();
    assertThat(OBLIK.violations()).isEmpty();
  }

  @Test
  void theRowsThatAreTickedAreTriedTogether() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(1280, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, "clerk@demo.oblik");
      page.navigate("/office/parked?state=open");
      Arrival.at(page, () -> page.click("#tryChosen"));
      assertThat(page.locator(".errors").count()).isOne();

      page.navigate("/office/parked?state=open");
      page.locator("input[name=row]").first().check();
      Arrival.at(page, () -> page.click("#tryChosen"));
      assertThat(page.url()).contains("/office/retry?id=");
      page.locator("#state:has-text('1 / 1')").waitFor();
    }
  }

  @Test
  void ticksLastWhileTheListIsPagedSortedAndNarrowed() {
    parkManyMore();
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(1280, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, "clerk@demo.oblik");
      page.navigate("/office/parked?state=open");
      assertThat(page.locator("[data-ticks]").isVisible()).isFalse();
      String first = tickTheFirst(page);

      turnTo(page, "2");
      String second = tickTheFirst(page);
      assertThat(page.locator("[data-ticks]").innerText()).contains("Вибрано рядків: 2");

      page.click("th.ui-sortable-column:has-text('Рахунок')");
      page.locator("th[aria-sort='ascending']").waitFor();
      page.waitForFunction("PrimeFaces.ajax.Queue.isEmpty()");
      int ticked = page.locator("input.tick:checked").count();
      turnTo(page, "2");
      assertThat(ticked + page.locator("input.tick:checked").count()).isEqualTo(2);

      page.navigate("/office/parked?state=open&reason=FRACTION_OF_KWH");
      assertThat(page.locator("[data-ticks]").innerText()).contains("2");
      assertThat(page.locator("input.tick:checked").count()).isZero();

      Arrival.at(page, () -> page.click("#tryChosen"));
      assertThat(page.url()).contains("/office/retry?id=");
      page.locator("#state:has-text('2 / 2')").waitFor();
      assertThat(
              OBLIK.countCustomer(
                  "select count(*) from parked_retry_item where parked_id in ("
                      + first
                      + ", "
                      + second
                      + ")"))
          .isEqualTo(2);
      page.navigate("/office/parked?state=open");
      assertThat(page.locator("input.tick:checked").count()).isZero();

      tickTheFirst(page);
      page.click("[data-ticks] button");
      assertThat(page.locator("[data-ticks]").isVisible()).isFalse();
      assertThat(page.locator("input.tick:checked").count()).isZero();
      assertThat(browser.complaints()).isEmpty();
    }
  }

  /** Two pages of them, of months that are billed: trying again leaves nothing to do. */
  private static void parkManyMore() {
    OBLIK.changeCustomer(
        """
        insert into parked_account (id, account_id, period_from, period_until, reason, detail, parked_on)
        select nextval('parked_account_id_seq'), id, '2025-09-01', '2025-10-01', 'NO_OPENING_READ', '2025-09-01: ', '2025-10-04'
        from account where closed_on is null and id > 40 order by id limit 30
        """);
  }

  private static void turnTo(Page page, String number) {
    page.click(".ui-paginator-page:has-text('" + number + "')");
    page.locator(".ui-paginator-page.ui-state-active:has-text('" + number + "')").waitFor();
    page.waitForFunction("PrimeFaces.ajax.Queue.isEmpty()");
  }

  private static String tickTheFirst(Page page) {
    page.locator("input.tick").first().check();
    return page.locator("input.tick").first().inputValue();
  }

  private static void retry(Page page) {
    Arrival.at(page, () -> page.click("#retry"));
  }
}
