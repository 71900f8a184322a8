package ua.oblik.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Arrival;
import ua.oblik.system.BillRunsOfStaff;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/**
 * Somebody with the rights of the owner touches a balance, what a bill that stands charged, the
 * mark of a point in the other schema and the multiplier of a meter whose reads are billed: the
 * night finds each, staff and the monitoring see it, nobody concerned gets a bill, and once it is
 * mended the next night finds nothing and staff let the account be billed again.
 */
class BrokenDataAreFoundAtNightIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final String BALANCE =
      "update account_balance set balance_kopiykas = balance_kopiykas %s 1 where account_id ="
          + " (select id from account where number = '4100000002')";
  private static final String STANDING =
      "update live_segment set charged_kopiykas = charged_kopiykas %s 1 where bill_no ="
          + " (select min(bill_no) from live_segment where issued_on >= '2025-10-01')";
  private static final String MARK =
      "update billed_mark set billed_until = billed_until %s 1 where service_point_id ="
          + " (select min(service_point_id) from billed_mark)";
  private static final String MULTIPLIER =
      "update meter set multiplier = multiplier %s 2 where id ="
          + " (select min(i.meter_id) from meter_installation i join billed_mark b"
          + " on b.service_point_id = i.service_point_id where b.provisional_in_a_row = 0)";

  @Test
  void areShownToStaffAndCountedUntilTheyAreMended() throws Exception {
    change("+", "*");
    night("data-are-broken");

    assertThat(broken())
        .contains("BALANCE_IS_SUM_OF_ENTRIES")
        .contains("BILL_STANDS_AS_WRITTEN")
        .contains("POINT_IS_BILLED_AS_FAR_IN_BOTH")
        .contains("ENERGY_BILLED_IS_MEASURED");
    assertThat(metric()).isEqualTo(found());
    staffSeeWhatIsBroken();
    assertThat(heldBack())
        .contains("BALANCE_IS_SUM_OF_ENTRIES: account")
        .contains("POINT_IS_BILLED_AS_FAR_IN_BOTH: point")
        .contains("ENERGY_BILLED_IS_MEASURED: agreement");
    assertThat(preview("broken")).contains("cannot-bill-breaks-invariant");
    assertThat(triedAgain()).contains("Усе ще неможливо").contains("Порушено цілісність даних");
    assertThat(preview("broken-still")).contains("cannot-bill-breaks-invariant");

    change("-", "/");
    night("data-are-mended");
    assertThat(found()).isEqualTo("0");
    assertThat(metric()).isEqualTo("0");
    assertThat(preview("mended")).as("staff clear it").contains("cannot-bill-breaks-invariant");
    assertThat(triedAgain()).contains("рахунок знову нараховується");
    assertThat(preview("cleared")).doesNotContain("cannot-bill");
    assertThat(heldBack()).doesNotContain("BALANCE_IS_SUM_OF_ENTRIES");
    assertThat(since()).as("the first night looks two months back").isEqualTo("2025-09-06");

    night("data-are-whole");
    assertThat(since()).as("what came since the night that held").isEqualTo("2025-11-06");
    aRunThatMeetsWhatIsHeldBackAddsNoSecondRow();
  }

  private static void aRunThatMeetsWhatIsHeldBackAddsNoSecondRow() {
    BillRunsOfStaff clerk = new BillRunsOfStaff(OBLIK, "clerk@demo.oblik");
    OBLIK.changeCustomer(BALANCE.formatted("+"));
    night("balance-is-broken");
    OBLIK.changeCustomer(BALANCE.formatted("-"));
    BillRunsOfStaff.moveTo(OBLIK, "2025-12-04");
    String run = clerk.start("2025-11");
    clerk.await(run, "AWAITING_RELEASE");
    assertThat(new BillRunsOfStaff(OBLIK, "clerk2@demo.oblik").release(run).status())
        .isEqualTo(202);
    clerk.await(run, "COMPLETED");

    assertThat(rowsOfTheWorklist()).isOne();
    assertThat(OBLIK.apiAs("clerk@demo.oblik").get("/office/bill-runs/" + run).text())
        .as("the run names it all the same")
        .contains("BALANCE_IS_SUM_OF_ENTRIES: account");
    assertThat(triedAgain()).contains("рахунок знову нараховується");
  }

  private static long rowsOfTheWorklist() {
    return OBLIK.countCustomer(
        "select count(*) from parked_account p join account a on a.id = p.account_id"
            + " where a.number = '4100000002' and p.resolved_on is null and p.reason = 'BREAKS_INVARIANT'");
  }

  private static void change(String sum, String product) {
    OBLIK.changeCustomer(BALANCE.formatted(sum));
    OBLIK.changeCustomer(STANDING.formatted(sum));
    OBLIK.changeMeter(MARK.formatted(sum));
    OBLIK.changeMeter(MULTIPLIER.formatted(product));
  }

  private static void staffSeeWhatIsBroken() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page clerk = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(clerk, "admin@demo.oblik");
      clerk.navigate("/office/home");
      Arrival.at(clerk, clerk.locator("a.tile[href$='system#invariants']")::click);
      assertThat(clerk.locator("#invariants").innerText())
          .contains("Збережене сальдо дорівнює сумі проводок")
          .contains("Нарахована енергія дорівнює виміряній");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  /** What customers are told who would like to see their bill. */
  private static String preview(String key) {
    return OBLIK
        .apiAs("olena@demo.oblik")
        .post("/accounts/4100000002/bill-preview", "{}", "preview-" + key)
        .text();
  }

  private static String heldBack() {
    return OBLIK.textOfCustomer(
        "select coalesce(string_agg(detail, '; '), '') from parked_account where holds and resolved_on is null");
  }

  /** A clerk opens the account on the worklist and tries again; what the page says then. */
  private static String triedAgain() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page clerk = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(clerk, "clerk@demo.oblik");
      clerk.navigate("/office/parked?state=open&reason=BREAKS_INVARIANT&q=4100000002");
      clerk.navigate(
          clerk.locator("#parked a[href*='parked-case?id']").first().getAttribute("href"));
      assertThat(clerk.locator("main").innerText())
          .contains("Збережене сальдо дорівнює сумі проводок");
      Arrival.at(clerk, () -> clerk.click("#retry"));
      assertThat(browser.complaints()).isEmpty();
      return clerk.locator("main").innerText();
    }
  }

  private static void night(String key) {
    assertThat(OBLIK.apiAs("admin@demo.oblik").post("/office/nightly", "{}", key).status())
        .isEqualTo(200);
  }

  private static String found() {
    return OBLIK.textOfCustomer(
        "select violations::text from invariant_proof order by business_day desc limit 1");
  }

  private static String since() {
    return OBLIK.textOfCustomer(
        "select since::text from invariant_proof order by business_day desc limit 1");
  }

  private static String broken() {
    return OBLIK.textOfCustomer(
        "select string_agg(invariant, ' ') from invariant_violation where business_day ="
            + " (select max(business_day) from invariant_proof)");
  }

  private static String metric() throws IOException, InterruptedException {
    String metrics =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(OBLIK.address() + "/metrics")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    return metrics
        .lines()
        .filter(line -> line.startsWith("oblik_invariant_violations"))
        .findFirst()
        .map(line -> line.substring(line.lastIndexOf(' ') + 1).replaceFirst("\\.0$", ""))
        .orElse("not there");
  }
}
